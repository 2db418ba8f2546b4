import Testing

@testable import Reports

@Suite struct ProseTextTests {
    @Test(arguments: [
        ("usual range 477\u{2013}612.", "usual range <span class=\"range\">477\u{2013}612.</span>"),
        ("(95% interval 3.7\u{2013}8.2%), up", "(95% interval <span class=\"range\">3.7\u{2013}8.2%),</span> up"),
        ("newsletter_subscribe", "newsletter_<wbr>subscribe"),
        ("newsletter_subscribers", "newsletter_<wbr class=\"far\">subscribers"), ("begin_form", "begin_form"),
        (
            "a.very/long-name:with_all",
            "a.<wbr class=\"far\">very/<wbr class=\"far\">long-<wbr class=\"far\">name:<wbr class=\"far\">with_<wbr class=\"far\">all"
        ),
        ("begin_checkout came", "begin_<wbr>checkout came"),
        ("two  spaces and more", "two  spaces and more"),
        ("from \u{2013} to", "from \u{2013} to"), ("2\u{2013}", "2\u{2013}"), ("\u{2013}2", "\u{2013}2"), ("", ""),
    ]) func breaks(_ text: String, _ html: String) {
        #expect(ProseText().escapeText(text) == html)
    }

    @Test("A name that looks like a range, or like an element, is no more than its letters") func hostile() {
        let range = "1\u{2013}2" + String(repeating: "x", count: 40)
        #expect(ProseText().escapeText(range) == range)
        #expect(
            ProseText().escapeText("1\u{2013}2<wbr>\"&'")
                == "<span class=\"range\">1\u{2013}2&lt;wbr&gt;&quot;&amp;&#39;</span>")
        #expect(ProseText().escapeText("<script>alert_x(1)") == "&lt;script&gt;alert_<wbr>x(1)")
        // The mark belongs to the sign before it.
        #expect(Array(ProseText().escapeText("aaaaaaaaaaaaaaaa_\u{301}b").unicodeScalars).contains("\u{301}"))
        #expect(!ProseText().escapeText("aaaaaaaaaaaaaaaa_\u{301}b").contains("wbr"))
    }

    @Test("Without its elements the text is that of every other place") func same() {
        for text in ["9\u{2013}15 <b>", "view_item_in_a_list.of/many", "a & b_c_d_e_f_g_h_i_j_k", "ab_cd_ef_gh"] {
            let plain = ProseText().escapeText(text).replacing(/<wbr[^>]*>/, with: "")
                .replacing("<span class=\"range\">", with: "").replacing("</span>", with: "")
            #expect(plain == MarkupText().escapeText(text))
        }
    }
}
