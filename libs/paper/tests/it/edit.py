"""Opens a checklist, changes three cells, and saves it under another name: edit.py FROM TO"""

import datetime
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
header = next(row for row in sheet.iter_rows() if any(cell.value == "項目ID" for cell in row))
column = {cell.value: cell.column for cell in header}
rows = {row[column["項目ID"] - 1].value: row[0].row for row in sheet.iter_rows(min_row=header[0].row + 1)}


def cell(item, title):
    return sheet.cell(rows[f"area_l2_to_l3.1.{item}"], column[title])


cell(1, "状態").value = "実施済み"
cell(2, "着手時期").value = datetime.date(2026, 9, 1)
note = cell(4, "メモ")
note.value = "=調整中\n（架空）"
# As a spreadsheet program keeps what is typed into a cell of the kind "text".
note.data_type = "s"
book.save(sys.argv[2])
