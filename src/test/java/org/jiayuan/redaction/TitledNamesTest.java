package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitledNamesTest {

    private final Finder finder = new TitledNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            王先生说了三次 | *先生说了三次
            李女士，您好 | *女士，您好
            楼下陈阿姨跳广场舞 | 楼下*阿姨跳广场舞
            找张师傅修水管 | 找*师傅修水管
            黄大爷把门口堵了 | *大爷把门口堵了
            欧阳主任答应过 | *主任答应过
            叫王主任来看看 | 叫*主任来看看
            社区的刘书记 | 社区的*书记
            物业高经理态度差 | 物业*经理态度差
            张建国先生 | ***先生
            王小明老师 | ***老师
            李秀英阿姨 | ***阿姨
            三楼方姐养狗 | 三楼*姐养狗
            王姐，麻烦了 | *姐，麻烦了
            陈工说下周来 | *工说下周来
            林总的电话 | *总的电话
            何老师傅 | *老师傅
            周警官来过 | *警官来过
            网格员小赵和吴站长 | 网格员小赵和*站长
            于先生和万女士 | *先生和*女士
            谢老板娘 | *老板娘
            12栋石老太太 | 12栋*老太太
            """)
    void hides_surnames_before_a_title(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "由于老师没有来",
                "安全主任不在",
                "小区保安大哥很好",
                "班主任说的",
                "我曾经理解过",
                "工程经理和项目经理都不在",
                "对方律师说没有",
                "语文老师布置作业",
                "公司经理不管",
                "城管队长来了",
                "施工经理",
                "业主任意停车",
                "车主任性停放",
                "房主任何时候都不在",
                "经常委员会开到很晚",
                "当时老师不在",
                "请先生们让一让",
                "各位女士、先生",
                "物业主管不管",
                "社区书记和居委会主任",
                "保安师傅辛苦了",
                "甲方代表没有来",
                "停车经理",
                "开会计划下周",
                "有关同志",
                "管道师傅来过",
                "业主委员会",
                "送水师傅没有来",
                "高校长期占用",
            })
    void leaves_titles_behind_other_words(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
