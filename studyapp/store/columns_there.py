"""Whether a database has all the columns that the program knows."""

from sqlalchemy import Connection

from studyapp.store.tables import metadata

_COLUMNS = """SELECT tables.name, columns.name
    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table'"""


def has_tables(connection: Connection) -> bool:
    """Return whether every column that the program knows is there."""
    there = {tuple(row) for row in connection.exec_driver_sql(_COLUMNS)}
    return all(
        (table.name, column.name) in there
        for table in metadata.sorted_tables
        for column in table.columns
    )
