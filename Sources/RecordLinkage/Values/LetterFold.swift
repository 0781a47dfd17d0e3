// SPDX-License-Identifier: MIT

/// What a Latin letter with a mark is folded to: its bare letter, or the two letters that are written for it.
///
/// `nil` for what is no such letter. The first byte is the first letter; the second one is 0 when there is none.
func foldedLetter(_ scalar: UInt32) -> (first: UInt8, second: UInt8)? {
    let index: Int
    switch scalar {
    case 0xC0..<0x250: index = Int(scalar) - 0xC0
    case 0x1E00..<0x1F00: index = Int(scalar) - 0x1E00 + 0x190
    default: return nil
    }
    let pair = letterFolds[index]
    return pair == 0 ? nil : (UInt8(truncatingIfNeeded: pair), UInt8(truncatingIfNeeded: pair >> 8))
}

/// The two letters of each scalar, the first one lowest; 0 where there is no letter.
private let letterFolds: [UInt16] = {
    let text = Array((letterFoldsTo24F + letterFoldsFrom1E00).utf8).filter { $0 != 0x0A }
    return stride(from: 0, to: text.count, by: 2).map { index in
        let (first, second) = (UInt16(text[index]), UInt16(text[index + 1]))
        return first == 0x2E ? 0 : second == 0x2E ? first : first | second << 8
    }
}()

// Two bytes for each scalar, a dot where there is nothing. From U+00C0 to U+024F, and all of Latin Extended Additional:
// what is left of the decomposition of the letter in lower case, but ä, ö, ü, ß, ø, å, æ, œ and þ as they are written
// without them.
private let letterFoldsTo24F =
    """
    a.a.a.a.aeaaaec.e.e.e.e.i.i.i.i.d.n.o.o.o.o.oe..oeu.u.u.uey.thssa.a.a.a.aeaaaec.e.e.e.e.i.i.i.i.
    d.n.o.o.o.o.oe..oeu.u.u.uey.thy.a.a.a.a.a.a.c.c.c.c.c.c.c.c.d.d.d.d.e.e.e.e.e.e.e.e.e.e.g.g.g.g.
    g.g.g.g.h.h.h.h.i.i.i.i.i.i.i.i.i.i.ijijj.j.k.k.k.l.l.l.l.l.l.....l.l.n.n.n.n.n.n.n.n.n.o.o.o.o.
    o.o.oeoer.r.r.r.r.r.s.s.s.s.s.s.s.s.t.t.t.t.t.t.u.u.u.u.u.u.u.u.u.u.u.u.w.w.y.y.y.z.z.z.z.z.z.s.
    b.b...........................e...f.f.........i.k.k.............o.o...........................u.
    u.........z.z...........................dzdzdzljljljnjnjnja.a.i.i.o.o.u.u.u.u.u.u.u.u.u.u...a.a.
    a.a.aeaeg.g.g.g.k.k.o.o.o.o.....j.dzdzdzg.g.....n.n.a.a.aeaeoeoea.a.a.a.e.e.e.e.i.i.i.i.o.o.o.o.
    r.r.r.r.u.u.u.u.s.s.t.t.....h.h.............a.a.e.e.o.o.o.o.o.o.o.o.y.y.......j.................
    ......b.........................
    """

private let letterFoldsFrom1E00 =
    """
    a.a.b.b.b.b.b.b.c.c.d.d.d.d.d.d.d.d.d.d.e.e.e.e.e.e.e.e.e.e.f.f.g.g.h.h.h.h.h.h.h.h.h.h.i.i.i.i.
    k.k.k.k.k.k.l.l.l.l.l.l.l.l.m.m.m.m.m.m.n.n.n.n.n.n.n.n.o.o.o.o.o.o.o.o.p.p.p.p.r.r.r.r.r.r.r.r.
    s.s.s.s.s.s.s.s.s.s.t.t.t.t.t.t.t.t.u.u.u.u.u.u.u.u.u.u.v.v.v.v.w.w.w.w.w.w.w.w.w.w.x.x.x.x.y.y.
    z.z.z.z.z.z.h.t.w.y...s.....ss..a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e.e.e.e.e.
    e.e.e.e.e.e.e.e.i.i.i.i.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.u.u.u.u.u.
    u.u.y.y.y.y.y.y.y.y.............
    """
