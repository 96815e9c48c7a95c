"""ipaddress."""
import ipaddress as ip


def tried(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


for text in ("192.168.1.1", "8.8.8.8", "127.0.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.5", "169.254.3.4", "100.64.1.1", "::1", "::", "2001:db8::1", "::ffff:1.2.3.4",
             "2001:0db8:0000:0000:0001:0000:0000:0001", "ff02::1", "1:2:3:4:5:6:7:8", "2002:0102:0304::", "1::8", "0:0:1::"):
    a = ip.ip_address(text)
    print(a, repr(a), int(a), a.version, a.exploded, a.compressed, a.packed, a.reverse_pointer)
    print(a.is_private, a.is_global, a.is_multicast, a.is_loopback, a.is_link_local, a.is_reserved, a.is_unspecified, a + 1 if int(a) < 5 else a - 1, f"{a}", f"{a:x}", f"{a:#b}"[:20], f"{a:_X}", f"{a:>50s}")
for bad in ("1.2.3", "1.2.3.256", "1.2.3.04", "1.2.3.a", "", "1.2.3.4/5", "::1::", "12345::", ":1", "1:2:3", "g::", "1.2.3.4.5", "1..2.3", "::1.2.3.400", "1:2:3:4:5:6:7:8:9"):
    tried(lambda: ip.ip_address(bad))
    tried(lambda: ip.IPv4Address(bad))
    tried(lambda: ip.IPv6Address(bad))
tried(lambda: ip.IPv4Address(-1))
tried(lambda: ip.IPv4Address(2**32))
tried(lambda: ip.IPv4Address(b"abc"))
print(ip.IPv4Address(b"\x01\x02\x03\x04"), ip.IPv4Address(3232235777))
for text in ("192.168.0.0/24", "10.0.0.0/8", "10.1.2.0/255.255.255.0", "10.0.0.0/0.0.0.255", "1.2.3.4/32", "1.2.3.4/31", "2001:db8::/32", "::/0", "2001:db8::/126"):
    n = ip.ip_network(text, strict=False)
    print(n, repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.prefixlen, n.with_netmask, n.with_hostmask, n.is_private, n.is_global)
    if n.num_addresses < 300:
        print([str(h) for h in n.hosts()][:3], [str(h) for h in n][-2:], n[0], n[-1])
for bad in ("192.168.0.1/24", "1.2.3.0/33", "1.2.3.0/255.0.255.0", "1.2.3.0/x", "1.2.3.0/1/2", "::1/129", "x"):
    tried(lambda: ip.ip_network(bad))
    tried(lambda: ip.IPv4Network(bad))
n = ip.ip_network("10.0.0.0/22")
print([str(s) for s in n.subnets()], [str(s) for s in n.subnets(new_prefix=24)], n.supernet(), n.supernet(new_prefix=8))
print(ip.ip_address("10.0.1.5") in n, ip.ip_network("10.0.1.0/24").subnet_of(n), n.supernet_of(ip.ip_network("10.0.1.0/24")), n.overlaps(ip.ip_network("10.0.3.0/24")))
print([str(x) for x in n.address_exclude(ip.ip_network("10.0.1.0/24"))])
print([str(x) for x in ip.summarize_address_range(ip.ip_address("10.0.0.3"), ip.ip_address("10.0.0.20"))])
print([str(x) for x in ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25"), ip.ip_network("10.0.2.0/24")])])
print(sorted([ip.ip_address("10.0.0.10"), ip.ip_address("9.0.0.1")]), ip.ip_address("1.1.1.1") == ip.ip_address("1.1.1.1"), len({ip.ip_address("1.1.1.1"), ip.ip_address("1.1.1.1")}))
tried(lambda: ip.ip_address("1.1.1.1") < ip.ip_address("::1"))
tried(lambda: ip.ip_address("1.1.1.1") < 3)
tried(lambda: n[5000])
tried(lambda: list(n.subnets(new_prefix=8)))
i = ip.ip_interface("192.168.1.5/24")
print(i, repr(i), i.ip, i.network, i.netmask, i.with_prefixlen, i.with_netmask, i == ip.ip_interface("192.168.1.5/24"), ip.ip_interface("::1/64").network)
print(ip.IPv6Address("::ffff:1.2.3.4").ipv4_mapped, ip.IPv6Address("2002:102:304::").sixtofour, ip.IPv6Address("fe80::1%eth0").scope_id, sorted([n, ip.ip_network("10.0.0.0/8")]))
