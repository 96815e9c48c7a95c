"""xml.etree.ElementTree."""
import io
import xml.etree.ElementTree as ET
from xml.etree import ElementTree

TEXT = """<?xml version="1.0"?>
<!-- head -->
<!DOCTYPE data [<!ENTITY own "expanded">]>
<data xmlns:x="http://x.org/" version="1.0">
  <country name="Liechtenstein">
    <rank updated="yes">2</rank>
    <year>2008</year>
    <x:note>n &amp; m &#65; &own;</x:note>
    <neighbor name="Austria" direction="E"/>
    <neighbor name="Switzerland" direction="W"/>
  </country>
  <country name="Singapore">
    <rank>5</rank>tail
    <empty></empty><![CDATA[ raw <b> ]]>
    <?php echo ?>
    <neighbor name="Malaysia" direction="N"/>
  </country>
</data>
"""
root = ET.fromstring(TEXT)
print(root.tag, root.attrib, len(root), [c.tag for c in root], root[0].get("name"), root[1].get("nope", "dflt"))
for country in root.findall("country"):
    print(country.get("name"), country.find("rank").text, country.findtext("year", "none"), [n.get("name") for n in country.iter("neighbor")])
for path in (".", "*", "country/rank", ".//neighbor", ".//neighbor[@direction='W']", "country[@name]", "country[rank='5']", "country[1]", "country[last()]",
             ".//rank/..", "country[year]/rank", ".//*[@name='Austria']", "country[rank]", "{http://x.org/}note", ".//x:note", ".//{*}note", ".//year[.='2008']", "country[2]/neighbor", ".//neighbor[@name!='Austria']"):
    print(path, [(e.tag, e.attrib.get("name")) for e in root.findall(path, {"x": "http://x.org/"})])
for bad in ("/abs", "country[0]", "country[@]", "y:z"):
    try:
        print(root.findall(bad))
    except SyntaxError as e:
        print(bad, type(e).__name__, e)
print(ET.tostring(root).decode())
print(ET.tostring(root, encoding="unicode", short_empty_elements=False)[:60], repr("".join(root[0].itertext())))
made = ET.Element("root", {"b": "1"}, a="2<>&\"\n")
child = ET.SubElement(made, "child", key="v")
child.text = "text & <more>"
child.tail = "tail"
made.append(ET.Comment(" note "))
made.append(ET.ProcessingInstruction("target", "do it"))
ET.SubElement(made, "{http://ns/}q", {"{http://ns/}a": "é"})
ET.dump(made)
print(ET.tostring(made), ET.tostring(made, "utf-8"), ET.tostring(made, "utf-8", xml_declaration=True)[:50], ET.tostring(made, "iso-8859-1")[:60])
print(ET.tostring(made, method="text", encoding="unicode"), ET.tostring(ET.fromstring("<p><br/>x</p>"), method="html"))
ET.register_namespace("mine", "http://ns/")
print(ET.tostring(made, "unicode")[-60:])
tree = ET.ElementTree(ET.fromstring("<a><b><c/><d>x</d></b><e/></a>"))
ET.indent(tree)
out = io.BytesIO()
tree.write(out, encoding="utf-8", xml_declaration=True)
print(out.getvalue().decode())
ET.indent(tree, space="\t")
print(ET.tostring(tree.getroot(), "unicode"))
made.remove(child)
made.insert(0, ET.Element("first"))
made[0] = ET.Element("replaced")
del made[-1]
print([e.tag if isinstance(e.tag, str) else "special" for e in made], made.keys(), sorted(made.items()), list(made.iter("replaced"))[0].tag)
try:
    made.remove(child)
except ValueError as e:
    print(e)
for bad in ("", "text", "<a>", "<a></b>", "<a", "<a b=1/>", "<a b='1' b='2'/>", "<a>&nope;</a>", "<a/><b/>", "<a><b></a>", "<x:a/>", "<a>&</a>", "<a b='<'/>", "<1/>", "<a/>junk"):
    try:
        ET.fromstring(bad)
    except ET.ParseError as e:
        print(repr(bad), e, e.position, e.code)
print([(event, e.tag) for event, e in ET.iterparse(io.BytesIO(b"<a><b/><c>t</c></a>"), events=("start", "end"))])
print(ElementTree.iselement(made), bool(ET.Element("x")), repr(ET.QName("u", "t")), ET.QName("u", "t") == "{u}t")
try:
    ET.tostring(ET.Element("n", v=5))
except TypeError as e:
    print(e)
