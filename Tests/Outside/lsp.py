"""The language server, driven by a client that is not ours (pygls).

    python lsp.py PROGRAM STORIES
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import BaseLanguageClient

PROGRAM, STORIES = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
PRODUCER, PRODUCT = "ong-rung-u-minh", "mat-ong-hoa-tram"


class Editor:
    """What an editor knows of the files it has open, and what the server told it about them."""

    def __init__(self):
        self.client = BaseLanguageClient("editor", "1")
        self.told = {}
        self.order = []
        self.news = asyncio.Condition()
        self.texts = {}

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def take(params):
            async with self.news:
                self.told[params.uri] = params.diagnostics
                self.order.append(params.uri)
                self.news.notify_all()

    async def open(self, file):
        self.texts[file.as_uri()] = file.read_text()
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(
            file.as_uri(), "markdown" if file.suffix == ".md" else "yaml", 1, self.texts[file.as_uri()])))

    async def type(self, file, old, new):
        """Changes the text in the editor alone; the file on the disk stays."""
        uri = file.as_uri()
        assert old in self.texts[uri], f"{old!r} isn't in {file}"
        self.texts[uri] = self.texts[uri].replace(old, new, 1)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(2, uri), [types.TextDocumentContentChangeEvent_Type2(self.texts[uri])]))

    async def until(self, file, condition, what):
        async with self.news:
            try:
                await asyncio.wait_for(self.news.wait_for(lambda: condition(self.told.get(file.as_uri(), []))), 30)
            except asyncio.TimeoutError:
                raise AssertionError(f"never: {what}; told: {[(d.code, d.range.start.line) for d in self.told.get(file.as_uri(), [])]}")
        return [d for d in self.told.get(file.as_uri(), [])]

    def place(self, file, words, inside=0):
        """Where `words` begin, and `inside` units further, as UTF-16 counts."""
        before, found, _ = self.texts[file.as_uri()].partition(words)
        assert found, f"{words!r} isn't in {file}"
        line = before.count("\n")
        column = len(before.rpartition("\n")[2].encode("utf-16-le")) // 2
        return types.Position(line, column + inside)

    def at(self, kind, file, position):
        return kind(types.TextDocumentIdentifier(file.as_uri()), position)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "stories"
        root.mkdir()
        for name in ["site.yaml", "pages"]:
            (shutil.copytree if (STORIES / name).is_dir() else shutil.copy)(STORIES / name, root / name)
        shutil.copytree(STORIES / "tay-nam-bo" / PRODUCER, root / PRODUCER)
        product, story = root / PRODUCER / PRODUCT / "product.yaml", root / PRODUCER / PRODUCT / "vi.md"
        editor = Editor()
        client = editor.client
        await client.start_io(str(PROGRAM), "lsp", str(root), "--as-of", "2026-11-23", "--language", "en")
        result = await client.initialize_async(types.InitializeParams(
            types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=["utf-16"])), root_uri=root.as_uri()))
        assert result.capabilities.position_encoding == "utf-16"
        client.initialized(types.InitializedParams())
        await editor.open(product)
        await editor.open(story)

        print("-- a slip is told while it is typed, at its words, and is gone when it is mended; nothing is saved")
        await editor.type(product, "kind: honey", "kind: hony")
        found = await editor.until(product, lambda told: any(d.code == "unknown-kind" for d in told), "hony is no kind")
        slip = next(d for d in found if d.code == "unknown-kind")
        assert slip.range.start == editor.place(product, "hony") and slip.severity == types.DiagnosticSeverity.Error
        assert "kind: honey" in product.read_text()

        print("-- it explains itself, and where there is one fix it is an edit")
        hover = await client.text_document_hover_async(editor.at(types.HoverParams, product, editor.place(product, "hony", 1)))
        assert "unknown-kind" in hover.contents.value, hover.contents.value
        await editor.type(product, "kind: hony", "kind: honey")
        await editor.until(product, lambda told: all(d.code != "unknown-kind" for d in told), "the slip is gone")
        await editor.type(product, "brand: ", "brnd: ")
        found = await editor.until(product, lambda told: any(d.code == "unknown-key" for d in told), "brnd is no key")
        slip = next(d for d in found if d.code == "unknown-key")
        actions = await client.text_document_code_action_async(types.CodeActionParams(
            types.TextDocumentIdentifier(product.as_uri()), slip.range, types.CodeActionContext([slip])))
        fix = [action for action in actions if action.kind == types.CodeActionKind.QuickFix]
        edit = fix[0].edit.changes[product.as_uri()][0]
        assert edit.new_text == "brand" and edit.range == slip.range, edit
        await editor.type(product, "brnd: ", "brand: ")
        await editor.until(product, lambda told: all(d.code != "unknown-key" for d in told), "it is mended")

        print("-- words are held against facts, in the text as the editor has it")
        await editor.type(story, "10 giờ đêm", "🐝 Mật này chữa khỏi ung thư. 10 giờ đêm")
        found = await editor.until(story, lambda told: any(d.severity == types.DiagnosticSeverity.Error for d in told), "a claim of healing")
        healing = next(d for d in found if d.severity == types.DiagnosticSeverity.Error)
        assert healing.range.start == editor.place(story, "chữa khỏi"), f"a bee is two units: {healing.range}"
        assert healing.range.end == editor.place(story, " ung thư"), f"to the end of its words: {healing.range}"
        await editor.type(story, "🐝 Mật này chữa khỏi ung thư. ", "")
        await editor.until(story, lambda told: all(d.severity != types.DiagnosticSeverity.Error for d in told), "the claim is gone")

        print("-- keys, kinds, schemes, communes, references and pictures are offered")

        async def offered(file, position):
            items = await client.text_document_completion_async(editor.at(types.CompletionParams, file, position))
            return {item.label: item for item in (items or [])}

        kinds = await offered(product, editor.place(product, "kind: honey", len("kind: ")))
        assert {"honey", "tea"} <= kinds.keys() and kinds["honey"].detail
        await editor.type(product, "kind: honey", "kind: honey\nacc")
        keys = await offered(product, editor.place(product, "acc ", 3))
        assert "accept" in keys and "kind" not in keys and keys["accept"].detail, "keys that are not there yet"
        await editor.type(product, "kind: honey\nacc", "kind: honey")
        schemes = await offered(product, editor.place(product, "scheme: ", len("scheme: ")))
        assert "haccp" in schemes
        communes = await offered(product, editor.place(product, "commune: ", len("commune: ")))
        assert "Khánh Lâm" in communes or any("Khánh Lâm" in name for name in communes), list(communes)[:5]
        await editor.type(story, "10 giờ đêm", "{{ 10 giờ đêm")
        references = await offered(story, editor.place(story, "{{ 10 giờ", 2))
        assert "ocop.expires" in references and "label.net" in references and any(name.startswith("producer.") for name in references)
        await editor.type(story, "{{ 10 giờ đêm", "![]( 10 giờ đêm")
        assert any(name.startswith("images/") for name in await offered(story, editor.place(story, "![]( 10", 4)))

        print("-- a fact that a text names is shown and found, and a key is explained")
        await editor.type(story, "![]( 10 giờ đêm", "{{label.net}} 10 giờ đêm")
        inside = editor.place(story, "{{label.net}}", 4)
        hover = await client.text_document_hover_async(editor.at(types.HoverParams, story, inside))
        assert "500 g" in hover.contents.value
        target = await client.text_document_definition_async(editor.at(types.DefinitionParams, story, inside))
        target = target[0] if isinstance(target, list) else target
        assert target.uri == product.as_uri() and target.range.start == editor.place(product, "net: 500 g", len("net: "))
        hover = await client.text_document_hover_async(editor.at(types.HoverParams, product, editor.place(product, "shelf_life: ", 2)))
        assert "shelf life" in hover.contents.value, hover.contents.value

        print("-- keys that are struck faster than one looks are looked at once, and the last of them counts")
        start = len(editor.order)
        for number in range(100):
            await editor.type(product, *(("kind: honey", "kind: hony") if number % 2 == 0 else ("kind: hony", "kind: honey")))
        await editor.type(product, "kind: honey", "kind: hony")
        hover = await client.text_document_hover_async(editor.at(types.HoverParams, product, editor.place(product, "hony", 1)))
        assert "unknown-kind" in hover.contents.value, "the last text is looked at before anything is said of it"
        assert len(editor.order) - start < 100, "each of a hundred texts was looked at"

        print("-- what is saved is told of at once, and everything else is looked at with it")
        product.write_text(editor.texts[product.as_uri()])
        client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(product.as_uri())))
        await editor.type(product, "kind: hony", "kind: honey")
        await editor.until(product, lambda told: all(d.code != "unknown-kind" for d in told), "it is mended in the editor")

        print("-- places that no text has are answered")
        far = 2**63 - 1
        for line, column in [(far, 0), (0, far), (far, far), (-far, -far), (10_000, 10_000)]:
            # Past what the client itself lets through.
            place = types.Position(0, 0)
            object.__setattr__(place, "line", line)
            object.__setattr__(place, "character", column)
            for file in [product, story]:
                await client.text_document_hover_async(editor.at(types.HoverParams, file, place))
                await client.text_document_completion_async(editor.at(types.CompletionParams, file, place))
                await client.text_document_definition_async(editor.at(types.DefinitionParams, file, place))
                await client.text_document_code_action_async(types.CodeActionParams(
                    types.TextDocumentIdentifier(file.as_uri()), types.Range(place, place), types.CodeActionContext([])))

        print("-- nonsense is answered, and the end is orderly")
        try:
            await client.protocol.send_request_async("textDocument/nonsense", {})
            raise AssertionError("nonsense has no answer")
        except Exception as error:
            assert "nonsense" in str(error), error
        await client.shutdown_async(None)
        client.exit(None)
        await asyncio.wait_for(client._server.wait(), 10)
        assert client._server.returncode == 0
        await client.stop()


asyncio.run(main())
