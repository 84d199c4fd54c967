"""Reads a folder of open data with other people's programs, and holds CSV, Parquet and datapackage.json against each other.

frictionless validates the package with its types, constraints and keys; DuckDB reads each Parquet file, which must have the types of
the schema and the rows of the CSV. Then the same is done to broken copies, each of which must be found wrong: a check that never fails
shows nothing. Prints a line for everything that is wrong. Exit code 0 when nothing is, 1 otherwise.
"""

import csv
import datetime
import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import duckdb
import frictionless

TYPES = {
    "string": "VARCHAR",
    "number": "DOUBLE",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
PARSERS = {
    "string": str,
    "number": float,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": datetime.date.fromisoformat,
}


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    return header, rows


def read_parquet(path):
    with duckdb.connect() as database:
        table = database.read_parquet(str(path))
        says = database.execute("select key, value from parquet_kv_metadata(?)", [str(path)]).fetchall()
        columns = list(zip(table.columns, [str(kind) for kind in table.types]))
        return columns, table.fetchall(), {key.decode(): value.decode() for key, value in says}


def is_same(written, stored, kind):
    """Whether a cell of CSV says what Parquet holds; text that a spreadsheet would run has a ' before it in CSV only."""
    if written == "" or stored is None:
        return written == "" and stored is None
    if kind == "string":
        return written in (stored, f"'{stored}")
    return PARSERS[kind](written) == stored


def parquet_problems(folder, resource):
    fields = resource["schema"]["fields"]
    about = resource["parquet"]
    path = folder / about["path"]
    content = path.read_bytes()
    if about["hash"] != f"sha256:{hashlib.sha256(content).hexdigest()}" or about["bytes"] != len(content):
        yield "its hash or size is not that of the package"
    columns, stored, says = read_parquet(path)
    header, written = read_csv(folder / resource["path"])
    wanted = [(field["name"], TYPES[field["type"]]) for field in fields]
    if columns != wanted:
        yield f"columns {columns}, expected {wanted}"
    if header != [name for name, _ in wanted]:
        yield f"the CSV has the columns {header}"
    if len(stored) != len(written):
        yield f"{len(stored)} rows, {len(written)} in the CSV"
    if (says.get("title"), says.get("status")) != (resource["title"], resource["status"]):
        yield f"it says of itself {says}"
    for number, (cells, row) in enumerate(zip(written, stored), start=2):
        for field, cell, value in zip(fields, cells, row):
            if not is_same(cell, value, field["type"]):
                yield f"row {number}, {field['name']}: {value!r}, {cell!r} in the CSV"


def key_problems(folder, resource, tables):
    """What Data Package leaves unsaid: keys of which a part may be empty."""
    header, rows = tables[resource["name"]]
    schema = resource["schema"]

    def cells(table, fields):
        names, own = table
        places = [names.index(field) for field in fields]
        return [tuple(row[place] for place in places) for row in own]

    for fields in schema.get("uniqueKeys", []):
        keys = cells((header, rows), fields)
        if len(set(keys)) < len(keys):
            yield f"{fields} is not unique"
    for key in schema.get("optionalForeignKeys", []):
        known = set(cells(tables[key["reference"]["resource"]], key["reference"]["fields"]))
        lost = [cell for cell in cells((header, rows), key["fields"]) if "" not in cell and cell not in known]
        if lost:
            yield f"{key['fields']} names {lost[0]}, which is not in {key['reference']['resource']}"


def problems(folder):
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    for place, kind, note in report.flatten(["name", "type", "note"]):
        yield f"{place}: frictionless: {kind}: {note}"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    tables = {item["name"]: read_csv(folder / item["path"]) for item in package["resources"]}
    described = {path for item in package["resources"] for path in (item["path"], item["parquet"]["path"])}
    for path in {file.name for file in folder.iterdir()} ^ described ^ {"datapackage.json"}:
        yield f"{path}: in the package or in the folder, but not in both"
    for item in package["resources"]:
        for problem in [*parquet_problems(folder, item), *key_problems(folder, item, tables)]:
            yield f"{item['name']}: {problem}"


def edit_table(folder, name, change):
    """Changes the rows of a CSV and lets the package agree with its size and hash, so that only the change itself can be found."""
    path = folder / f"{name}.csv"
    header, rows = read_csv(path)
    change(header, rows)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    content = path.read_bytes()

    def agree(resources):
        resources[name].update(bytes=len(content), hash=f"sha256:{hashlib.sha256(content).hexdigest()}")

    edit_package(folder, agree)


def edit_package(folder, change):
    path = folder / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    change({item["name"]: item for item in package["resources"]})
    path.write_text(json.dumps(package), "utf-8")


def setting(table, column, value):
    """A change of the first cell of a column, in CSV only."""

    def change(folder):
        edit_table(folder, table, lambda header, rows: rows[0].__setitem__(header.index(column), value))

    return change


BROKEN = {
    "a key twice": (lambda folder: edit_table(folder, "risicos", lambda _, rows: rows.append(rows[0])), "primary-key"),
    "a key with an empty part twice": (
        lambda folder: edit_table(folder, "scores", lambda _, rows: rows.append(rows[0])),
        "is not unique",
    ),
    "a status that does not exist": (setting("scores", "status", "zeker"), "constraint-error"),
    "a share above one": (setting("scores", "dekking", "1.5"), "constraint-error"),
    "no edition": (setting("scores", "editie", ""), "constraint-error"),
    "a risk that does not exist": (setting("scores", "risico", "bestaat-niet"), "foreign-key"),
    "a later risk that does not exist": (
        setting("veranderingen", "naar_risico", "bestaat-niet"),
        "is not in risicos",
    ),
    "a word for a number": (setting("scores", "dekking", "veel"), "type-error"),
    "a decimal comma": (setting("teruggerekend", "verwacht", "3,2"), "type-error"),
    "another figure in CSV than in Parquet": (setting("teruggerekend", "verwacht", "3.25"), "in the CSV"),
    "a row that Parquet has not": (
        lambda folder: edit_table(folder, "risicos", lambda _, rows: rows.append(["2099", *rows[0][1:]])),
        "in the CSV",
    ),
    "another column name": (
        lambda folder: edit_table(folder, "risicos", lambda header, _: header.__setitem__(2, "naam")),
        "incorrect-label",
    ),
    "bytes that changed on the way": (
        lambda folder: (folder / "risicos.csv").write_bytes((folder / "risicos.csv").read_bytes() + b"\n"),
        "hash-count",
    ),
    "another type than Parquet has": (
        lambda folder: edit_package(
            folder, lambda resources: resources["scores"]["schema"]["fields"][5].update(type="string")
        ),
        "columns",
    ),
}


def unnoticed(folder):
    for what, (breaking, expected) in BROKEN.items():
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "data"
            shutil.copytree(folder, copy)
            breaking(copy)
            if not any(expected in problem for problem in problems(copy)):
                yield f"not noticed: {what}"


def main(folder):
    wrong = list(problems(folder))
    wrong = wrong or list(unnoticed(folder))
    for line in wrong:
        print(line, file=sys.stderr)
    tables = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    rows = sum(len(read_csv(folder / item["path"])[1]) for item in tables)
    if not wrong:
        print(f"{len(tables)} tabellen met {rows} rijen in orde, CSV gelijk aan Parquet; {len(BROKEN)} kapotte kopieën opgemerkt.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
