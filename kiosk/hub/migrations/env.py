"""What Alembic runs: all missing steps on the connection that it was handed, in its transaction."""

from alembic import context

from kiosk.hub import models_goods  # noqa: F401  their tables are Base's as well
from kiosk.hub.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
