# requires: prettytable==3.18.0 wcwidth==0.9.4
"""A table in several formats, by the package prettytable."""
from prettytable import PrettyTable
def main():
    t = PrettyTable()
    t.field_names = ["City", "Area", "Pop"]
    t.add_row(["Adelaide", 1295, 1158259]); t.add_row(["Darwin", 112, 120900])
    t.align["City"] = "l"; t.sortby = "Area"
    print(t); print(t.get_html_string()); print(t.get_csv_string())
if __name__ == "__main__":
    main()
