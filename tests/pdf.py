#!/usr/bin/env python3
"""Hand-outs of the shipped site before those who judge PDF files: qpdf, page-validation (PDF/UA-1), poppler, zbar.

  tests/pdf.py PROGRAM

The program must be built with the feature `pdf`. Exits with 1 and says what is wrong.
"""
import pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BASE = 'https://example.org/tiepcan'
# Each with words that must be found in it, and those that every page must say.
TARGETS = [
    ('/tap-huan/can-bo-cap-xa/', ['Chuẩn tiếp cận pháp luật cho cán bộ cấp xã', 'Thực hành tự chấm', 'Đáp án'], 'Trang'),
    ('/tieu-chi/qd25-2021/', ['Hòa giải ở cơ sở, trợ giúp pháp lý'], 'Mã nội dung'),
    ('/don-vi/99304-xa-nuong-che/', ['Xã Nương Chè', 'thành phố Minh Họa'], 'Số liệu minh họa'),
    ('/', ['Tiếp cận pháp luật'], 'Bản chép ngày'),
]


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def ask(file, target, words, on_each):
    """What is wrong with a file, as sentences."""
    import page
    code, out, err = run('qpdf', '--check', file)
    if code:
        yield f'qpdf --check: {out}{err}'
    report = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    print(f'  page-validation: {report.rules}, {report.checks}, compliant: {report.is_compliant}')
    if not report.is_compliant:
        yield f'page-validation, PDF/UA-1: {report.failures}'
    info = run('pdfinfo', file)[1]
    if not re.search(r'^Tagged: +yes', info, re.M) or not re.search(r'^Title: +\S', info, re.M):
        yield f'pdfinfo: {info}'
    pages = int(re.search(r'^Pages: +(\d+)', info, re.M)[1])
    print(f'  {pages} pages, {file.stat().st_size / 1024:.1f} KB')
    # Columns: name, type (may have spaces), encoding, embedded, subset, Unicode.
    for font in run('pdffonts', file)[1].splitlines()[2:]:
        if not re.search(r' yes +yes +yes ', font):
            yield f'font not embedded, subset and with Unicode: {font}'
    text = run('pdftotext', file, '-')[1]
    flat = ' '.join(text.split())
    yield from (f'not in the text: {word}' for word in words if word not in flat)
    sheets = text.split('\f')[:pages]
    yield from (f'page {at + 1} does not say {on_each}' for at, sheet in enumerate(sheets) if on_each not in sheet)
    if f'Trang 1/{pages}' not in flat or f'Trang {pages}/{pages}' not in flat:
        yield 'pages are not numbered'
    picture = file.with_suffix('')
    run('pdftoppm', '-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', file, picture)
    code, read, err = run('zbarimg', '-q', '--raw', f'{picture}.png')
    if read.strip() != BASE + target:
        yield f'the QR code reads {read.strip()!r} {err}'


def main():
    program = pathlib.Path(sys.argv[1])
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for at, (target, words, on_each) in enumerate(TARGETS):
            file = pathlib.Path(folder) / f'{at}.pdf'
            code, out, err = run(program, 'pack', target, '--as', 'pdf', '--date', '2026-11-27', '-o', file, ROOT)
            print(target)
            faults = [f'pack: {out}{err}'] if code else list(ask(file, target, words, on_each))
            for fault in faults:
                print(f'  WRONG: {fault}')
            wrong += len(faults)
    sys.exit(1 if wrong else 0)


main()
