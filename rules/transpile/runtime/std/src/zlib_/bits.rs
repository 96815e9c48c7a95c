//! Bits of a deflate stream, written from the lowest bit of each byte on.

#[derive(Default)]
pub struct BitWriter {
    pub out: Vec<u8>,
    held: u64,
    count: u32,
}

impl BitWriter {
    pub fn put(&mut self, value: u32, bits: u32) {
        self.held |= (value as u64) << self.count;
        self.count += bits;
        while self.count >= 8 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }
    /// Fills the last byte with zero bits.
    pub fn align(&mut self) {
        if self.count > 0 {
            self.put(0, 8 - self.count);
        }
    }
    /// Bits of the last byte that are not out yet.
    pub fn held(&self) -> u32 {
        self.count
    }
}
