# requires: sqlparse==0.6.1
"""SQL, laid out and taken apart, by the package sqlparse."""
import sys
import sqlparse

def main():
    sql = "select id, name from users u join orders o on u.id = o.uid where u.age > 21 and (o.total < 5 or o.x in (1,2,3)) order by name; insert into t values (1, 'a''b')"
    print(sqlparse.format(sql, reindent=True, keyword_case="upper"))
    for statement in sqlparse.parse(sql):
        print(statement.get_type(), [str(t) for t in statement.tokens if not t.is_whitespace][:6])
    print(sqlparse.split("select 1; select 2;"))

if __name__ == "__main__":
    main()
