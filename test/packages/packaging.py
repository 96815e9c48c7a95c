# requires: packaging==25.0
"""Versions, specifiers, requirements and markers, by the package packaging."""
from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name, canonicalize_version, parse_wheel_filename
from packaging.version import InvalidVersion, Version, parse


def main():
    texts = ["1.0", "1.0.dev1", "1.0a2", "1!0.5", "1.0.post3", "2.0rc1", "1.0+local.7", "0.9"]
    for version in sorted(map(Version, texts)):
        print(version, version.release, version.is_prerelease, version.epoch, version.local)
    print(parse("1.0") == parse("1.0.0"), repr(parse("v1.2.3")))
    try:
        Version("not a version")
    except InvalidVersion as error:
        print(error)
    wanted = SpecifierSet(">=1.0,!=1.5,<2")
    print(wanted, [v for v in ("0.9", "1.0", "1.5", "1.9", "2.0b1") if v in wanted])
    print(list(SpecifierSet("~=1.4").filter(["1.3", "1.4", "1.9", "2.0"])))
    requirement = Requirement('requests[security,tests]>=2.8.1,==2.8.*; python_version < "3"')
    print(requirement.name, sorted(requirement.extras), requirement.specifier, requirement.marker)
    for bad in ("a b c", "x>=1,,"):
        try:
            Requirement(bad)
        except InvalidRequirement as error:
            print(str(error).splitlines()[0])
    try:
        SpecifierSet("=>1")
    except InvalidSpecifier as error:
        print(error)
    marker = Marker("python_version >= '3.8' and (os_name == 'nt' or extra == 'x')")
    print(marker, marker.evaluate({"os_name": "nt", "extra": ""}), marker.evaluate({"os_name": "posix", "extra": "y"}))
    try:
        Marker("what == 3")
    except InvalidMarker as error:
        print(str(error).splitlines()[0])
    print(canonicalize_name("Foo.Bar__baz"), canonicalize_version("1.0.0"))
    print(parse_wheel_filename("pip-18.0-py2.py3-none-any.whl")[:2])


if __name__ == "__main__":
    main()
