#include "formats/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

namespace barnacle {
namespace {

using namespace std::string_literals;

TEST(Encoding, MarksSayIt) {
  EXPECT_EQ(find_encoding("\xEF\xBB\xBFname"), (FoundEncoding{"UTF-8", Sureness::certain, 3}));
  EXPECT_EQ(find_encoding("\xFF\xFEn\0"s).name, "UTF-16LE");
  EXPECT_EQ(find_encoding("\xFE\xFF\0n"s).name, "UTF-16BE");
  EXPECT_EQ(find_encoding("n\0a\0m\0e\0,\0x\0\n\0"s).name, "UTF-16LE");
  EXPECT_EQ(find_encoding("\0n\0a\0m\0e\0,\0x\0\n"s).name, "UTF-16BE");
}

TEST(Encoding, LettersThatMakeWordsSayIt) {
  EXPECT_EQ(find_encoding("name\nS\xc3\xb8ren\n").name, "UTF-8");
  EXPECT_EQ(find_encoding("Name;Ort\nM\xfcller;K\xf6ln\nGro\xdf;D\xfcsseldorf\n").name, "windows-1252");
  EXPECT_EQ(find_encoding("it\x92s a \x93quote\x94 for 5 \x80\n").name, "windows-1252");
  EXPECT_EQ(find_encoding("nom;ville\nBenoit Lef\x8fvre;Besan\x8don\nAndr\x8e;Orl\x8e"
                          "ans\n")
                .name,
            "macintosh");
  EXPECT_EQ(find_encoding("imi\xea;nazwisko;miasto\nPawe\xb3;W\xf3jcik;\xa3\xf3"
                          "d\x9f\nMa\xb3gorzata;D\xb9"
                          "browska;Gda\xf1sk\n")
                .name,
            "windows-1250");
  EXPECT_EQ(find_encoding("\xc8\xec\xff;\xc3\xee\xf0\xee\xe4\n\xcc\xe0\xf0\xe8\xff "
                          "\xc8\xe2\xe0\xed\xee\xe2\xe0;\xcc\xee\xf1\xea\xe2\xe0\n")
                .name,
            "windows-1251");
  EXPECT_EQ(find_encoding("\x96\xbc\x91\x4f,\x89\xef\x8e\xd0\n\x8e\x52\x93\x63\x91\xbe\x98\x59,"
                          "\x83\x7d\x83\x8a\x83\x41\x82\xcc\x89\xef\x8e\xd0\n")
                .name,
            "Shift_JIS");
  EXPECT_EQ(find_encoding("\xd0\xd5\xc3\xfb,\xb9\xab\xcb\xbe\n\xd5\xc5\xce\xb0,"
                          "\xb1\xb1\xbe\xa9\xbf\xc6\xbc\xbc\xd3\xd0\xcf\xde\xb9\xab\xcb\xbe\n")
                .name,
            "GB18030");
}

TEST(Encoding, TextComesOutAsUtf8) {
  EXPECT_EQ(decode_text("M\xfcller")->text, "M\xc3\xbcller");
  EXPECT_EQ(decode_text("\xFF\xFE=\xD8\x00\xDE"s)->text, "\xF0\x9F\x98\x80");
  EXPECT_EQ(decode_text("a\0b"s)->text, "ab");
  EXPECT_EQ(decode_text("a\0b"s)->nuls_dropped, 1U);
  EXPECT_EQ(decode_text("\xe9", "latin1")->text, "\xc3\xa9");
  EXPECT_FALSE(decode_text("x", "klingon-1").ok());
}

TEST(Encoding, AStrayByteInUtf8IsMendedAndCounted) {
  const auto decoded = decode_text("S\xc3\xb8ren caf\xe9", "UTF-8");
  EXPECT_EQ(decoded->text, "S\xc3\xb8ren caf\xc3\xa9");
  EXPECT_EQ(decoded->mended, 1U);
}

TEST(Encoding, PiecesGiveTheSameText) {
  std::string wide = "\xFF\xFE"s;
  for (int i = 0; i < 5000; ++i) wide += "=\xD8\x00\xDE"s;
  for (const std::string& bytes : {"S\xc3\xb8ren \xe2\x82\xac \xf0\x9f\x98\x80"s, wide}) {
    const auto whole = decode_text(bytes);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}, std::size_t{4097}}) {
      auto decoder = Decoder::of(whole->encoding.name);
      std::string out;
      for (std::size_t at = 0; at < bytes.size(); at += piece)
        decoder->push(std::string_view(bytes).substr(at, piece), false, out);
      decoder->push("", true, out);
      EXPECT_EQ(out, whole->text);
      EXPECT_EQ(decoder->mended(), 0U);
    }
  }
}

TEST(Encoding, FoldingLeavesWhatSearchCompares) {
  EXPECT_EQ(folded("S\xc3\xb8ren"), "soren");
  EXPECT_EQ(folded("\xc5\x81\xc3\xb3"
                   "d\xc5\xba"),
            "lodz");
  EXPECT_EQ(folded("Gro\xc3\x9f"), "gross");
  EXPECT_EQ(folded("\xd0\x9c\xd0\xb0\xd1\x80\xd0\xb8\xd1\x8f"), "maria");
}

TEST(Encoding, AFewCyrillicWordsAreNotTakenForLatin) {
  // "Иван,Москва" in windows-1251
  EXPECT_EQ(find_encoding("name,city\n\xC8\xE2\xE0\xED,\xCC\xEE\xF1\xEA\xE2\xE0\n").name, "windows-1251");
}

TEST(Encoding, OneStrayByteDoesNotUndoUtf8) {
  const auto found = find_encoding("name\nM\xC3\xBCller\nJos\xE9\n");
  EXPECT_EQ(found.name, "UTF-8");
  EXPECT_EQ(found.sureness, Sureness::likely);
}

}  // namespace
}  // namespace barnacle
