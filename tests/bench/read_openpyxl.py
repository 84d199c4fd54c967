"""Reads every workbook below a folder with openpyxl, values only, and prints seconds and peak memory in MB."""
import pathlib
import resource
import sys
import time

start = time.perf_counter()
import openpyxl

rows = 0
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.xlsx")):
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows += sum(1 for row in sheet.iter_rows(values_only=True) if any(row))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"openpyxl {openpyxl.__version__}: {rows} rijen in {time.perf_counter() - start:.2f} s, piek {peak:.0f} MB")
