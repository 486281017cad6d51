import pytest

from reportedly.errors import NoArticle, NotText, TooLarge
from reportedly.pages.report import report_of_page


def read(page, **given):
    return report_of_page("a.html", page.encode(), given.pop("publisher", None), **given)


def kinds(report):
    return [(one.kind, one.span.of(report.text)) for one in report.furniture]


def test_what_the_page_says_of_itself_is_kept(page):
    report = read(page)
    assert (report.title, report.byline) == ("Ferry sinks off Port Selim", "Anna Bell")
    assert (report.publisher, report.published) == ("The Selim Courier", "2021-03-03")
    assert report.language == "en-GB"


def test_a_given_publisher_goes_before_the_pages_own(page):
    assert read(page, publisher="Coastal Press").publisher == "Coastal Press"


def test_title_caption_and_credit_stand_in_the_text_as_furniture(page, paragraphs):
    report = read(page)
    caption, credit = "Rescuers carry a survivor ashore.", "Tomas Reed/Coastal Press"
    whole = ["Ferry sinks off Port Selim", caption, credit, *paragraphs]
    assert report.text == "\n\n".join(whole)
    assert kinds(report) == [("title", whole[0]), ("caption", caption), ("credit", credit)]


def test_a_caption_after_the_last_paragraph_of_the_article_is_kept(page):
    figure = "<figure><figcaption>The ferry in 2019.</figcaption></figure></article>"
    assert kinds(read(page.replace("</article>", figure)))[-1] == ("caption", "The ferry in 2019.")


def test_headings_inside_the_article_are_labels(page, paragraphs):
    heading = f"<h2>What the guard says</h2><p>{paragraphs[2]}"
    assert ("label", "What the guard says") in kinds(
        read(page.replace(f"<p>{paragraphs[2]}", heading))
    )


def test_a_page_that_says_nothing_of_itself_gets_nothing_invented(paragraphs):
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    report = read(f"<html><body><article>{body}</article></body></html>")
    found = (report.publisher, report.byline, report.published, report.url, report.language)
    assert found == (None,) * 5


@pytest.mark.parametrize("tag", ["div", "b", "blockquote"])
def test_a_page_nested_100000_deep_is_one_clear_error(page, tag):
    with pytest.raises(TooLarge, match=r"nested too deep|over 50,000 elements"):
        read(page.replace("</article>", f"<{tag}>" * 100_000))


def test_a_page_of_too_many_elements_is_refused(page):
    with pytest.raises(TooLarge, match="elements"):
        read(page.replace("</article>", "<i>a</i>" * 50_001))


@pytest.mark.parametrize(
    "body", ["", "<nav><a href='/'>Home</a></nav>", "<h1>404</h1><p>Nothing is here.</p>"]
)
def test_a_page_without_an_article_says_so(body):
    with pytest.raises(NoArticle, match="no article"):
        read(f"<!doctype html><html><body>{body}</body></html>")


@pytest.mark.parametrize("markup", ["", "  \n"])
def test_an_empty_page_says_so(markup):
    with pytest.raises(NoArticle, match="empty"):
        read(markup)


def test_markup_with_no_element_in_it_is_no_page():
    with pytest.raises((NotText, NoArticle)):
        read("<!-- nothing -->")


@pytest.mark.parametrize("label", ["unicode_escape", "utf_7", "zlib", "utf-16", "no-such"])
def test_a_charset_that_the_page_cannot_have_is_passed_over(page, label):
    assert "“We heard a bang" in read(page.replace('charset="utf-8"', f'charset="{label}"')).text


def test_latin_1_means_windows_1252_as_in_browsers(page):
    data = page.replace("utf-8", "iso-8859-1").encode("cp1252")
    assert "“We heard a bang" in report_of_page("a.html", data, None).text
