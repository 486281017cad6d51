from reportedly.pages import expand


def test_a_folder_becomes_its_reports_sorted_and_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.HTML", "c.md", ".d.txt", "sub/e.txt", ".git/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    names = [name.removeprefix(f"{tmp_path}/") for name in expand([str(tmp_path)])]
    assert names == ["a.HTML", "b.txt", "sub/e.txt"]


def test_files_standard_input_addresses_and_missing_paths_pass_through(tmp_path):
    (tmp_path / "a.jpg").touch()
    names = [str(tmp_path / "a.jpg"), "-", "https://courier.example/", "no/such", "a\0b", ""]
    assert list(expand(names)) == names


def test_a_folder_with_nothing_to_read_is_not_lost(tmp_path):
    assert list(expand([str(tmp_path)])) == [str(tmp_path)]
