"""Validates the open data of a built site against the Frictionless Data Package specification.

Usage: open_data.py FOLDER, where FOLDER holds datapackage.json.
"""

import json
import pathlib
import sys

from frictionless import Package

folder = pathlib.Path(sys.argv[1])
descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
faults = []

report = Package(str(folder / "datapackage.json")).validate()
for task in report.tasks:
    faults += [f"{task.name}: {error.message}" for error in task.errors]
faults += [error.message for error in report.errors]

for resource in descriptor["resources"]:
    path = folder / resource["path"]
    if not path.is_file():
        faults.append(f"{resource['path']} is missing")
    elif resource["format"] == "csv":
        header = path.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        if "illustrative" not in header:
            faults.append(f"{resource['path']} does not say which rows are illustrative")
    elif "illustrative" not in resource:
        faults.append(f"{resource['path']} does not say whether it is illustrative")

tables = sum(resource["format"] == "csv" for resource in descriptor["resources"])
if tables == 0:
    faults.append("the package has no table")
print("\n".join(faults) or f"{len(descriptor['resources'])} files, {tables} of them tables: valid")
sys.exit(bool(faults))
