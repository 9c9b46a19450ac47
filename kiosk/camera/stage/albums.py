"""Pictures that are read when they are first looked at: most of the artwork never is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Shelf(Sequence[T], Generic[T]):
    """Things by number, each made by its own recipe at the first look and kept."""

    def __init__(self, recipes: Sequence[Callable[[], T]]) -> None:
        self._recipes = recipes
        self._made: dict[int, T] = {}

    def __len__(self) -> int:
        return len(self._recipes)

    @overload
    def __getitem__(self, number: int) -> T: ...

    @overload
    def __getitem__(self, number: slice) -> list[T]: ...

    def __getitem__(self, number: int | slice) -> T | list[T]:
        if isinstance(number, slice):
            return [self[at] for at in range(*number.indices(len(self)))]
        if number not in self._made:
            self._made[number] = self._recipes[number]()
        return self._made[number]


class Album(Mapping[str, T], Generic[T]):
    """Things by name, each made at the first look and kept."""

    def __init__(self, recipes: Mapping[str, Callable[[], T]]) -> None:
        self._names = {name: number for number, name in enumerate(recipes)}
        self._shelf = Shelf(list(recipes.values()))

    def __getitem__(self, name: str) -> T:
        return self._shelf[self._names[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
