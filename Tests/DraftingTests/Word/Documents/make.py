"""Makes the Word files beside it: python3 -m venv v && v/bin/pip install python-docx && v/bin/python make.py

truyen.docx has what Word writes of a story that two people worked on: headings, a list, tables, a picture, a comment and tracked changes.
tcvn3.docx and vni.docx are typed in fonts of the time before Unicode.
ghi-chu.docx has what stands beside a text: a footnote with a comment of nobody's in it, terms with what they mean, a formula.
libreoffice.odt is truyen.docx as LibreOffice 7.4 saves it, and libreoffice.docx that again: soffice --convert-to odt, then docx.
google.docx is the same story with the habits of a file that Google Docs saves.
ra-ngoai.odt holds no picture, but leads to one of the web and to one of this computer.
"""

import copy
import io
import pathlib
import struct
import zipfile
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


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def packed(name, files):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as folder:
        for path, text in files.items():
            folder.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), HEAD + text if isinstance(text, str) and text.startswith("<") else text)


def beside():
    def run(text):
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

    def paragraph(inner, style=""):
        return f'<w:p>{f"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""" if style else ""}{inner}</w:p>'

    def part(kind, inner):
        return f'<w:{kind} xmlns:w="{WORD}" xmlns:m="{MATH}">{inner}</w:{kind}>'

    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    body = (
        paragraph(run("Mật quay vào tháng ba.") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" Nhà có năm người."))
        + paragraph(run("Gác kèo"), "DefinitionTerm") + paragraph(run("cách nuôi ong của rừng tràm"), "Definition")
        + paragraph(run("Tính theo ") + formula + run(" là đủ.")))
    remark = '<w:commentRangeStart w:id="0"/>' + run("Ông Bảy kể vậy.") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in ("Definition Term", "Definition"))
    parts = {
        "document": part("document", f"<w:body>{body}</w:body>"),
        "footnotes": part("footnotes", f'<w:footnote w:id="2">{paragraph(remark)}</w:footnote>'),
        "comments": part("comments", f'<w:comment w:id="0" w:author="" w:date="2026-09-01T08:00:00Z">{paragraph(run("Hỏi lại."))}</w:comment>'),
        "styles": part("styles", styles),
    }
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        f'{"document.main" if name == "document" else name}+xml"/>' for name in parts)
    links = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts if name != "document")
    packed("ghi-chu.docx", {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        **{f"word/{name}.xml": text for name, text in parts.items()},
    })


def google():
    """The same story with the habits of Google Docs: names of revisions that are all zeros, a direction in each run, bookmarks at headings,
    lists by numbers without a style, suggestions as tracked changes."""
    def run(text, properties="", kind="t"):
        return ('<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>' + properties + '<w:rtl w:val="0"/></w:rPr>'
                f'<w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>')

    def paragraph(inner, properties=""):
        return ('<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000">'
                f"<w:pPr>{properties}<w:rPr/></w:pPr>{inner}</w:p>")

    def heading(level, text):
        mark = f'<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_h{level}" w:id="{level}"/><w:bookmarkEnd w:id="{level}"/>'
        return paragraph(mark + run(text), f'<w:pStyle w:val="Heading{level}"/>')

    def change(kind, text, number):
        inner = run(text, kind="delText" if kind == "del" else "t")
        return f'<w:{kind} w:author="Tô Mỹ Nhiên" w:id="{number}" w:date="2026-09-01T08:00:00Z">{inner}</w:{kind}>'

    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/>'
    cells = "".join(
        "<w:tr>" + "".join(f'<w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/></w:tcPr>{paragraph(run(text))}</w:tc>' for text in row) + "</w:tr>"
        for row in (("Khối lượng", "500 g"), ("Hạn dùng", "24 tháng")))
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    picture = (
        f'<w:r><w:rPr/><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing" distB="114300" distT="114300" distL="114300" distR="114300">'
        f'<wp:extent cx="76200" cy="76200"/><wp:docPr id="1" name="image1.png"/><a:graphic xmlns:a="{drawing}/main">'
        f'<a:graphicData uri="{drawing}/picture"><pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="image1.png"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="rId6"/></pic:blipFill><pic:spPr/></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    body = (
        heading(1, "Mật ong Bến Tràm")
        + paragraph(
            run("Nhà có ") + change("del", "bốn", 0) + change("ins", "năm", 1) + run(" người. ") + '<w:commentRangeStart w:id="0"/>'
            + run("Mật quay vào tháng ba.") + '<w:commentRangeEnd w:id="0"/><w:r><w:rPr/><w:commentReference w:id="0"/></w:r>')
        + heading(2, "Mùa hoa")
        + paragraph(run("Tràm ") + run("trổ", '<w:b w:val="1"/><w:bCs w:val="1"/>') + run(" lai rai, * không cần _dấu_ gì."))
        + paragraph(run("Thùng đặt bờ kinh"), item) + paragraph(run("Lọc qua lưới"), item)
        + f'<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/></w:tblPr><w:tblGrid><w:gridCol w:w="4"/><w:gridCol w:w="4"/></w:tblGrid>{cells}</w:tbl>'
        + paragraph(picture))
    space = f'xmlns:w="{WORD}"'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/></w:style>'
        for level in (1, 2)) + '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style>'
    bullets = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>')
    comment = paragraph(run("Cô Út bảo tháng tư mới quay.", '<w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/>'))
    parts = {
        "document": f'<w:document {space}><w:background w:color="FFFFFF"/><w:body>{body}</w:body></w:document>',
        "comments": f'<w:comments {space}><w:comment w:author="Lê Văn Cải" w:id="0" w:date="2026-09-01T08:00:00Z">{comment}</w:comment></w:comments>',
        "styles": f"<w:styles {space}>{styles}</w:styles>", "numbering": f"<w:numbering {space}>{bullets}</w:numbering>",
    }
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        f'{"document.main" if name == "document" else name}+xml"/>' for name in parts)
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{name}" Target="{target}"/>' for number, name, target in (
            (2, "comments", "comments.xml"), (3, "styles", "styles.xml"), (4, "numbering", "numbering.xml"), (6, "image", "media/image1.png")))
    packed("google.docx", {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default ContentType="image/png" Extension="png"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "word/media/image1.png": png(8, 8), **{f"word/{name}.xml": text for name, text in parts.items()},
    })


def outside():
    names = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
             "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "xlink": "http://www.w3.org/1999/xlink"}
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    pictures = "".join(
        f'<text:p><draw:frame><draw:image xlink:href="{address}"/></draw:frame></text:p>'
        for address in ("http://127.0.0.1:18699/spy.png", "/tmp/chapbut-secret.png"))
    packed("ra-ngoai.odt", {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {spaces}><office:body><office:text><text:p>Một câu.</text:p>{pictures}"
        "</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {spaces}><office:styles/></office:document-styles>",
    })


story()
beside()
google()
outside()
legacy("tcvn3.docx", ".VnTime", ["S¶n phÈm ®Æc s¶n cña tØnh Cµ Mau, mËt ong rõng trµm.", "Ong lµm mËt trong rõng."])
legacy("vni.docx", "VNI-Times", ["Maät ong röøng traøm cuûa tænh Caø Mau.", "Ñaëc saûn cuûa röøng."])
