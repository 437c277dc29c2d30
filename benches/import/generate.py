"""A list of results in the official form: fictional districts and communes, figures that add up."""

import random
import sys

from openpyxl import Workbook

rows, path = int(sys.argv[1]), sys.argv[2]
random.seed(2023)
book = Workbook()
sheet = book.active
sheet.title = "Danh sách"
sheet.append(["DANH SÁCH KẾT QUẢ (SỐ LIỆU MINH HỌA)"])
sheet.append([])
sheet.append(["STT", "Tên xã, phường, thị trấn", "Tổng điểm", "Điểm của từng tiêu chí", "", "", "", "",
              "Kết quả đánh giá sự hài lòng (%)"])
sheet.append(["", "", ""] + [f"Tiêu chí {number}" for number in range(1, 6)])
for area in ("A3:A4", "B3:B4", "C3:C4", "D3:H3", "I3:I4"):
    sheet.merge_cells(area)
sheet.append([f"({number})" for number in range(1, 10)])
for at in range(rows):
    if at % 16 == 0:
        sheet.append(["", f"Huyện Minh Họa {at // 16 + 1}"])
    cents = [random.randint(most * 50, most * 100) for most in (10, 30, 15, 20, 25)]
    # Every third figure is text with a comma, as people type them.
    figures = [f"{c / 100:.2f}".replace(".", ",") if (at + n) % 3 == 0 else c / 100 for n, c in enumerate(cents)]
    sheet.append([at % 16 + 1, f"Xã Số {at + 1}", sum(cents) / 100, *figures, random.randint(8000, 10000) / 100])
book.save(path)
