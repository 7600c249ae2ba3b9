"""Makes the Word files beside it: python3 -m venv v && v/bin/pip install python-docx && v/bin/python make.py

truyen.docx has what Word writes of a story that two people worked on: headings, a list, tables, a picture, a comment and tracked changes.
tcvn3.docx and vni.docx are typed in fonts of the time before Unicode.
"""

import copy
import io
import pathlib
import struct
import zlib

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HERE = pathlib.Path(__file__).parent


def png(width, height):
    rows = b"".join(b"\0" + b"\xc8\x96\x32" * width for _ in range(height))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def tracked(paragraph, kind, text, author):
    change = OxmlElement(f"w:{kind}")
    for name, value in (("id", "90"), ("author", author), ("date", "2026-09-01T08:00:00Z")):
        change.set(qn(f"w:{name}"), value)
    run = OxmlElement("w:r")
    words = OxmlElement("w:t" if kind == "ins" else "w:delText")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def story():
    document = docx.Document()
    document.add_heading("Mật ong Bến Tràm", 1)
    first = document.add_paragraph("Nhà có ")
    tracked(first, "del", "bốn", "Tô Mỹ Nhiên")
    tracked(first, "ins", "năm", "Tô Mỹ Nhiên")
    first.add_run(" người. ")
    commented = first.add_run("Mật quay vào tháng ba.")
    document.add_comment(commented, text="Cô Út bảo tháng tư mới quay.", author="Lê Văn Cải", initials="C")
    document.add_heading("Mùa hoa", 2)
    bold = document.add_paragraph("Tràm ")
    bold.add_run("trổ").bold = True
    bold.add_run(" lai rai, * không cần _dấu_ gì.")
    document.add_paragraph("Thùng đặt bờ kinh", style="List Bullet")
    document.add_paragraph("Lọc qua lưới", style="List Bullet")
    facts = document.add_table(rows=0, cols=2)
    for left, right in (("Khối lượng", "500 g"), ("Hạn dùng", "24 tháng")):
        cells = facts.add_row().cells
        cells[0].text, cells[1].text = left, right
    document.add_picture(io.BytesIO(png(8, 8)))
    document.save(HERE / "truyen.docx")


def legacy(name, font, paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph().add_run(text).font.name = font
    document.save(HERE / name)


story()
legacy("tcvn3.docx", ".VnTime", ["S¶n phÈm ®Æc s¶n cña tØnh Cµ Mau, mËt ong rõng trµm.", "Ong lµm mËt trong rõng."])
legacy("vni.docx", "VNI-Times", ["Maät ong röøng traøm cuûa tænh Caø Mau.", "Ñaëc saûn cuûa röøng."])
