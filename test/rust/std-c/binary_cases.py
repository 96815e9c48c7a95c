"""Random calls of hashlib, hmac, base64, binascii, zlib and struct."""
import base64,struct


def cases(r, n):
    out = []
    def by(k=20): return bytes(r.choice([r.randrange(256),0,32,97]) for _ in range(r.randint(0,k)))
    for _ in range(n):
        k=r.random(); b=by(); h=r.choice(['md5','sha1','sha224','sha256','sha384','sha512','sha3_224','sha3_256','sha3_384','sha3_512','blake2b','blake2s'])
        if k<.2: out.append(r.choice([f'hashlib.{h}({b!r}).hexdigest()',f'x = hashlib.new({h!r}); x.update({b!r}); x.update(b"a"); y = x.copy(); [x.digest(), y.hexdigest(), x.name, x.digest_size, x.block_size]',f'hmac.new({b!r}, b"msg", "sha256").hexdigest()',f'hashlib.shake_128({b!r}).hexdigest(7)',f'hashlib.pbkdf2_hmac("sha1", {b!r}, b"salt", 3, 33)',f'hashlib.md5("x")',f'hashlib.new("foo")',f'hashlib.blake2b({b!r}, digest_size={r.randint(0,65)}).hexdigest()']))
        elif k<.4:
            f=r.choice(['b64encode','b32encode','b16encode','b85encode','a85encode','urlsafe_b64encode','encodebytes','b32hexencode']); out.append(f'base64.{f}({by(80)!r})')
        elif k<.55:
            e,d=r.choice([('b64encode','b64decode'),('b32encode','b32decode'),('b16encode','b16decode'),('b85encode','b85decode'),('a85encode','a85decode'),('urlsafe_b64encode','urlsafe_b64decode')])
            x=bytearray(getattr(base64,e)(b))
            if x and r.random()<.5: x[r.randrange(len(x))]=r.choice(b'=aZ1 \n~!')
            if x and r.random()<.3: x.pop()
            out.append(f'base64.{d}({bytes(x)!r})' if r.random()<.7 else f'base64.{d}({bytes(x).decode("latin1")!r}{", validate=True" if d=="b64decode" else ""})')
        elif k<.62: out.append(r.choice([f'binascii.hexlify({b!r})',f'binascii.unhexlify({b.hex()[:r.randint(0,9)]!r})',f'binascii.crc32({b!r})',f'zlib.adler32({b!r})',f'zlib.crc32({b!r}, 5)',f'binascii.b2a_base64({b!r})',f'zlib.decompress(zlib.compress({b!r})) == {b!r}',f'binascii.crc_hqx({b!r}, 0)',f'binascii.hexlify({b!r}, "-", 2)']))
        else:
            f=r.choice(['','<','>','!','=','@'])+''.join(r.choice(['','2','3','0'])+r.choice('xcbBhHiIlLqQfds?') for _ in range(r.randint(1,4)))
            try: sz=struct.calcsize(f)
            except Exception: sz=3
            if r.random()<.05: f+=r.choice('nNPz9')
            vals=[]
            for num,c in __import__('re').findall(r'(\d*)([a-zA-Z?])',f):
                for _ in range(int(num or 1) if c not in 'sp' else 1):
                    if c=='x': continue
                    if c in 'sp': vals.append(by(5))
                    elif c=='c': vals.append(bytes([r.randrange(256)]))
                    elif c in 'fde': vals.append(r.choice([0.0,1.5,-2.25,1e10,0.1,3,float(r.randint(-9,9))]))
                    elif c=='?': vals.append(r.choice([True,0,'x']))
                    else: vals.append(r.choice([0,1,5,127,128,255,-1,-128,300,40000,2**31,2**63,-2**31]) if r.random()<.4 else r.randint(0,100))
            if r.random()<.05: vals.append(1)
            q=r.random()
            if q<.4: out.append(f'struct.pack({f!r}{"".join(", "+repr(v) for v in vals)})')
            elif q<.8: out.append(f'struct.unpack({f!r}, {bytes(r.randrange(256) for _ in range(sz if r.random()<.9 else 2))!r})')
            elif q<.9: out.append(f'struct.calcsize({f!r})')
            else: out.append(f'struct.unpack_from({f!r}, {bytes(r.randrange(256) for _ in range(sz+2))!r}, {r.randint(-3,4)})')
    return out
