"""The shopper's own account, for backends that need it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.account import AccountView, account
from ui.presenters.facts import Facts, Now
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.keyboard import Keyboard
from ui.widgets.label import Label


class SignInScreen(QWidget):
    """Two fields and a keyboard. What was written is forgotten as soon as it was sent or left."""

    sent = Signal(str, str)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        look = kit.look
        self._busy = False
        self.title = Label(look, look.size(40, 22), 700)
        self.title.setText(kit.say("signin.title"))
        self.hint = Label(look, look.size(22, 16), wrap=True)
        self.email = Field(kit, kit.say("signin.email"))
        self.password = Field(kit, kit.say("signin.password"), secret=True)
        self._active = self.email
        self.show_button = Button(look, icon_name="eye", height=look.size(88, 64))
        self.show_button.setCheckable(True)
        self.keyboard = Keyboard(kit)
        tall = look.size(72, 52)
        self.back = Button(look, text=kit.say("signin.back"), icon_name="arrow-left", height=tall)
        self.go = Button(
            look, text=kit.say("signin.go"), icon_name="check", kind=Kind.PRIMARY, height=tall
        )
        self._connect()
        self._lay_out()
        self.forget()

    def show_facts(self, facts: Facts, _now: Now) -> None:
        """Say whether it worked."""
        self.show_view(account(facts.account, self._kit.wording))

    def show_view(self, view: AccountView) -> None:
        """Show this."""
        palette = self._kit.look.palette
        self.hint.say(view.hint)
        self.hint.ink(palette.stop if view.wrong else palette.soft_ink)
        self._busy = view.busy
        self._weigh()

    def forget(self) -> None:
        """Nothing of the last shopper stays."""
        self.email.clear()
        self.password.clear()
        self._hide(shown=False)
        self._take(self.email)
        self._weigh()

    def _connect(self) -> None:
        self.email.clicked.connect(self._to_email)
        self.password.clicked.connect(self._to_password)
        self.show_button.toggled.connect(self._show)
        self.keyboard.typed.connect(self._type)
        self.keyboard.erased.connect(self._erase)
        self.back.clicked.connect(self._leave)
        self.go.clicked.connect(self._send)

    def _lay_out(self) -> None:
        look = self._kit.look
        card = Card(look, radius=look.size(32, 16))
        card.setMaximumWidth(look.dp(1320))
        if not look.compact:  # the keys near the fields
            card.setMaximumHeight(look.dp(940 if look.portrait else 780))
        column = QVBoxLayout(card)
        air = look.pick(40, 10)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(16, 8))
        column.addWidget(self.title)
        self.title.setVisible(not look.compact or look.portrait)
        column.addWidget(self.hint)
        secret = QHBoxLayout()
        secret.setSpacing(look.dp(8))
        secret.addWidget(self.password, 1)
        secret.addWidget(self.show_button)
        fields = QVBoxLayout() if look.portrait else QHBoxLayout()
        fields.setSpacing(look.pick(16, 8))
        fields.addWidget(self.email)
        fields.addLayout(secret)
        column.addLayout(fields)
        column.addStretch()
        column.addWidget(self.keyboard)
        column.addSpacing(look.pick(16, 0))
        foot = QHBoxLayout()
        foot.setSpacing(look.pick(16, 10))
        foot.addWidget(self.back, 1)
        foot.addWidget(self.go, 2)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        edge = look.pick(24, 8)
        row.setContentsMargins(edge, 0, edge, look.pick(16, 4))
        row.addStretch(1)
        row.addWidget(card, 1000)
        row.addStretch(1)

    def _type(self, character: str) -> None:
        self._active.write(character)
        self._weigh()

    def _erase(self) -> None:
        self._active.erase()
        self._weigh()

    def _weigh(self) -> None:
        """It can be sent once both are written."""
        self.go.setEnabled(
            not self._busy and "@" in self.email.written and bool(self.password.written)
        )

    def _to_email(self) -> None:
        self._take(self.email)

    def _to_password(self) -> None:
        self._take(self.password)

    def _take(self, field: Field) -> None:
        self._active = field
        for one in (self.email, self.password):
            one.activate(active=one is field)

    def _show(self, shown: bool) -> None:  # noqa: FBT001  Qt's own signal
        self._hide(shown=shown)

    def _hide(self, *, shown: bool) -> None:
        self.show_button.setChecked(shown)
        self.show_button.setAccessibleName(self._kit.say("signin.hide" if shown else "signin.show"))
        self.show_button.dress(Kind.PLAIN, "eye-off" if shown else "eye")
        self.password.hide_letters(hidden=not shown)

    def _send(self) -> None:
        email, password = self.email.written, self.password.written
        self.password.clear()
        self._take(self.password)
        self._weigh()
        self.sent.emit(email, password)

    def _leave(self) -> None:
        self.forget()
        self.left.emit()
