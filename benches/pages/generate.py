"""Makes a Vietnamese site of N pages, the same for tiepcan and for Hugo.

Every page is put together from the paragraphs of `words.vi.txt` by a generator with a fixed seed,
so that two runs on any machine measure the same bytes. The Markdown of a page is one file with two
names (a hard link): what differs between the two sites is their configuration alone.
"""

import os
import random
import re
import shutil
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
THEME = HERE.parents[1] / "themes" / "default"
PARAGRAPHS = [text for text in (HERE / "words.vi.txt").read_text("utf-8").split("\n\n") if text.strip()]

SECTIONS = {
    "huong-dan": "Hướng dẫn",
    "hoi-dap": "Hỏi đáp",
    "kinh-nghiem": "Kinh nghiệm",
    "tai-lieu": "Tài liệu",
}
NEWS = ("tin-tuc", "Tin tức")
YEARS = range(2014, 2024)
FIELDS = [
    "Đất đai", "Hộ tịch", "Hòa giải ở cơ sở", "Trợ giúp pháp lý", "Hôn nhân và gia đình",
    "Lao động", "Trẻ em", "Môi trường", "Giao thông", "Khiếu nại, tố cáo",
]
MATTERS = [
    "niêm yết", "tiếp công dân", "loa truyền thanh", "tủ sách pháp luật", "thừa kế", "vay nợ", "hợp đồng",
    "bồi thường", "chứng thực", "khai sinh", "quy ước thôn", "bạo lực gia đình", "lừa đảo qua mạng",
    "an toàn thực phẩm", "phòng cháy", "bảo hiểm xã hội", "nghề biển", "thiên tai", "khảo sát", "tự chấm điểm",
]
READERS = [
    "người cao tuổi", "người khuyết tật", "ngư dân", "công nhân", "tiểu thương", "thanh niên", "phụ nữ",
    "nông dân", "học sinh", "hòa giải viên", "trưởng thôn", "người đi làm xa",
]
LEADS = [
    "Những câu hỏi hay gặp về {matter} ở {xa}", "Cách {xa} làm quen với {matter}", "{matter}: kể lại từ {thon}",
    "Một năm đổi cách làm {matter} ở {xa}", "Hỏi và đáp nhanh về {matter} cho {reader}",
    "Chuẩn bị buổi nói chuyện về {matter} cho {reader}", "{reader} và {matter}: điều nên biết trước",
    "Bài học từ việc {matter} ở {thon}, {xa}",
]
HEADINGS = [
    "Chuyện bắt đầu từ đâu", "Điều người dân cần biết", "Việc phải làm trước tiên", "Ai chịu trách nhiệm",
    "Những chỗ hay nhầm", "Giấy tờ cần mang theo", "Kinh nghiệm của {thon}", "Khi nào nên hỏi thêm",
    "Cách theo dõi kết quả", "Nếu kết quả không như mong đợi", "Gợi ý cho {reader}", "Ghi lại và chia sẻ",
]
STEPS = [
    "Ghi lại câu hỏi bằng lời của người hỏi", "Tra ngày có hiệu lực của văn bản", "Gọi cho trưởng {thon} trước một ngày",
    "Mang theo **bản chính** và một bản sao", "Đọc lại biên bản cho mọi người cùng nghe", "Chụp ảnh bảng tin ngày đầu và ngày cuối",
    "Hẹn rõ ngày trả lời", "Gửi một bản cho [bộ phận một cửa]({link})", "Xóa tên trước khi chia sẻ hồ sơ",
    "Ghi số lượt hỏi vào *sổ theo dõi*", "Nhắc lại số điện thoại hai lần", "Hỏi lại sau hai tuần",
]
NAMES = ["An Hòa", "Bình Minh", "Cát Tiên", "Đông Thạnh", "Hải Lâm", "Hưng Phú", "Kim Sơn", "Lộc An", "Mỹ Đức", "Nam Giang",
         "Phú Điền", "Quảng Yên", "Tân Lập", "Thượng Cát", "Vĩnh Trà", "Xuân Quang", "Yên Khê", "Ea Rôk", "Trường Thịnh", "Sơn Đầm"]
MEN = ["Lê Văn Thược", "Hoàng A Sếnh", "Đỗ Quang Huy", "Trần Khắc Điệp", "Y Blơn Niê"]
WOMEN = ["Phạm Thị Lụa", "Vũ Thị Mận", "Ngô Thị Hường", "Lò Thị Pâng", "H'Linh Ayun"]


def slug(text):
    """ASCII words joined by hyphens."""
    flat = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in flat if not unicodedata.combining(c))
    return "-".join(kept.split())


def filled(text, setting):
    """A paragraph with its names filled in; a name that opens a sentence is capitalised."""
    capital = lambda found: found[1] + found[2].upper()
    return re.sub(r"(^|[.?] )(x|t)(?=ã |hôn )", capital, text.strip().format(**setting))


def sentence(text):
    """The first sentence of a paragraph."""
    return text.split(". ")[0].rstrip(".") + "."


def folders(count):
    """Leaf folders and how many pages each holds: about 40 a folder, and news by year."""
    in_news = count // 5
    groups = max(1, count // 2000)
    leaves = [(NEWS[0], str(year)) for year in YEARS]
    shares = [in_news // len(leaves)] * len(leaves)
    places = [(top, slug(field), f"cum-{n + 1}") for top in SECTIONS for field in FIELDS for n in range(groups)]
    each, over = divmod(count - sum(shares), len(places))
    shares += [each + (1 if at < over else 0) for at in range(len(places))]
    return list(zip(leaves + places, shares))


def tags(count):
    """The tags of a site: more pages, more tags."""
    pairs = [f"{matter} cho {reader}" for reader in READERS for matter in MATTERS]
    return (MATTERS + READERS + FIELDS + pairs)[: 40 + count // 250]


class Writer:
    """Writes a site of `count` pages."""

    def __init__(self, count, seed=20260101):
        self.count = count
        self.random = random.Random(seed)
        self.tags = tags(count)
        self.pages = self.plan()

    def pick(self, choices):
        return choices[int(self.random.random() * len(choices))]

    def setting(self):
        return {
            "xa": "xã " + self.pick(NAMES), "thon": "thôn " + self.pick(NAMES), "ong": self.pick(MEN), "chi": self.pick(WOMEN),
            "nam": str(2014 + int(self.random.random() * 12)), "so": str(3 + int(self.random.random() * 240)),
            "matter": self.pick(MATTERS), "reader": self.pick(READERS),
        }

    def plan(self):
        """Addresses and titles of all pages, so that texts can link to any of them."""
        pages = []
        for folder, share in folders(self.count):
            for _ in range(share):
                setting = self.setting()
                title = self.pick(LEADS).format(**setting)
                title = title[0].upper() + title[1:]
                name = f"{slug(title)[:60].rstrip('-')}-{len(pages) + 1}"
                pages.append((folder, name, title, setting))
        return pages

    def address(self):
        folder, name, _, _ = self.pick(self.pages)
        return "/" + "/".join(folder) + f"/{name}/"

    def page(self, folder, title, setting):
        """The Markdown of a page: about 600 words under five headings."""
        texts = iter([filled(text, setting) for text in self.random.sample(PARAGRAPHS, 11)])
        opening = next(texts)
        lines = [*self.front(folder, title, sentence(opening)), opening, ""]
        for at, heading in enumerate(self.random.sample(HEADINGS, 5)):
            lines += ["## " + heading.format(**setting), "", next(texts), ""]
            if at == 1:
                mark = "1." if self.random.random() < 0.5 else "-"
                steps = self.random.sample(STEPS, 5)
                lines += [f"{mark} {step.format(link=self.address(), **setting)}" for step in steps] + [""]
            if at == 2:
                see = f"Xem thêm [chuyện ở {setting['thon']}]({self.address()}) và [bài cùng chủ đề]({self.address()})."
                lines += [see, "", f"### Ghi chú của chị {setting['chi']}", "", "> " + sentence(next(texts)), ""]
            if at == 3 and self.random.random() < 0.25:
                lines += self.table()
            if at < 4:
                lines += [next(texts), ""]
        return "\n".join(lines).rstrip() + "\n"

    def front(self, folder, title, lead):
        """The front matter of a page."""
        year = int(folder[1]) if folder[0] == NEWS[0] else 2014 + int(self.random.random() * 10)
        day = f"{1 + int(self.random.random() * 12):02}-{1 + int(self.random.random() * 28):02}"
        return ["---", f'title: "{title}"', f'description: "{lead}"', f"date: {year}-{day}", f"updated: {year + 1}-{day}",
                "tags:", *[f"  - {tag}" for tag in self.random.sample(self.tags, 3)], "---", ""]

    def table(self):
        rows = ["| Nơi | Số buổi | Số lượt hỏi |", "|---|--:|--:|"]
        rows += [f"| Thôn {name} | {3 + int(self.random.random() * 20)} | {int(self.random.random() * 400)} |"
                 for name in self.random.sample(NAMES, 6)]
        return rows + [""]

    def indexes(self):
        """Own pages of all folders: path, title, kind."""
        yield ("",), "Pháp luật gần dân", None
        for top, title in [*SECTIONS.items(), NEWS]:
            yield (top,), title, {"tin-tuc": "article", "hoi-dap": "qa", "huong-dan": "guide"}.get(top)
        seen = set()
        titles = {slug(field): field for field in FIELDS}
        for folder, _ in folders(self.count):
            for depth in range(2, len(folder) + 1):
                part = folder[:depth]
                if part not in seen:
                    seen.add(part)
                    last = part[-1]
                    yield part, titles.get(last) or (f"Năm {last}" if last.isdigit() else f"Cụm {last[4:]}"), None

    def write(self, tiepcan, hugo, related=False):
        """Writes both sites, with related pages under each page or without."""
        for site in (tiepcan, hugo):
            shutil.rmtree(site, ignore_errors=True)
        for path, title, kind in self.indexes():
            lead = f"{title}: những bài viết của các xã, phường về việc đưa pháp luật đến gần dân."
            for site in (tiepcan, hugo):
                folder = site / "content" / Path(*path)
                folder.mkdir(parents=True, exist_ok=True)
                own = f"kind: {kind}\n" if kind and site is tiepcan else ""
                (folder / "_index.md").write_text(f'---\ntitle: "{title}"\ndescription: "{lead}"\n{own}---\n', "utf-8")
        for folder, name, title, setting in self.pages:
            first = tiepcan.joinpath("content", *folder, name + ".md")
            first.write_text(self.page(folder, title, setting), "utf-8")
            os.link(first, hugo.joinpath("content", *folder, name + ".md"))
        shutil.copytree(HERE / "tiepcan", tiepcan, dirs_exist_ok=True)
        shutil.copytree(HERE / "hugo", hugo, dirs_exist_ok=True)
        shutil.copytree(THEME / "assets", hugo / "static" / "assets")
        if related:
            change(hugo / "hugo.yaml", hugo / "hugo.yaml", "related: false", "related: true")
        else:
            own = tiepcan / "themes" / "default" / "templates"
            own.mkdir(parents=True)
            change(THEME / "templates" / "page.html", own / "page.html", "{{ <ui.related cards={view.related} /> }}\n", "")


def change(source, to, old, new):
    """Writes a file with one passage replaced."""
    text = source.read_text("utf-8")
    if old not in text:
        raise SystemExit(f"{source}: {old!r} is not there")
    to.write_text(text.replace(old, new), "utf-8")


def words(site):
    """Words (tiếng) of the pages of a site: how many pages, how many words a page."""
    counts = [len(path.read_text("utf-8").split("---\n", 2)[2].split())
              for path in site.glob("content/**/*.md") if path.name != "_index.md"]
    return len(counts), sum(counts) // max(1, len(counts))
