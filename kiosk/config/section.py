"""What all sections have."""

from pydantic import BaseModel, ConfigDict, field_validator


class Section(BaseModel):
    """Knows its keys, never changes, and holds no null character."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*")
    @classmethod
    def _has_no_null(cls, value: object) -> object:
        if isinstance(value, str) and "\0" in value:
            raise ValueError("no file, name or address holds a null character")
        return value
