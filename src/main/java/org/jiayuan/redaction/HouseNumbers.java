package org.jiayuan.redaction;

import java.util.stream.Stream;
import org.jiayuan.shared.Rule;

/**
 * Which home in a building: unit, and room with its floor. The building and a floor alone stay, for they are where a
 * thing is and not who lives there.
 */
@Rule(
        says =
                "Behind a building (12栋, A座, 3号楼) and anywhere else: a unit; a room that is called so (1202房), stands "
                        + "behind a building or a word such as 楼上, or in a row such as 3-2-501. The building and its floors stay.",
        source = "domain.md §3.10: no address below building; matter.md, Publication")
final class HouseNumbers implements Finder {

    private static final String GAP = "[ ,、的在-]{0,2}";
    private static final String UNIT = "(?:[0-9十]{1,3} ?|[A-Z东西南北])单元(?!测|考|卷|练|课|作文|复习)";
    private static final String FLOOR = "[0-9十]{1,3} ?(?:楼|层)";
    private static final String CALLED =
            "[A-Z]?-?[0-9]{2,4}[A-Z]? ?(?:号?房间|号?房(?!价|产|源|贷|型|改|企|地产|博|展|车)|室(?!内|外|温|友))";

    /** What follows a count and never a room. */
    private static final String UNITS = "(?! ?(?:[%‰:元块米㎡名位个次台辆棵分度吨斤套间层万千百]|平(?!时|日|常)|天(?!天)|楼(?!上|下|道)"
            + "|路(?!过)|(?<=0)(?:多|余|左右|以上|以下)|公里|小时|热线|号线|人次|户(?:居民|业主|人家|家庭|住户)"
            + "|家(?:商|店|企|公司|单位)|(?<=(?:19|20)[0-9]{2})年))";

    private static final String NUMBER =
            "(?!(?:110|119|120|122)(?![0-9]))[A-Z]?-?(?:[0-9]{1,2}(?:0[1-9]|[1-3][0-9])[A-Z]?"
                    + "|(?![2-6]G)[0-9]{1,2}[A-Z])(?![0-9A-Za-z.])" + UNITS;
    private static final String ROOM = "(?:" + CALLED + "|" + NUMBER + "(?:号|户)?)";
    private static final String ROOMS = ROOM + "(?:[、,/和及与或] ?" + ROOM + "){0,20}";

    private static final String BUILDING = "(?<=[0-9A-Z十东西南北] ?)(?:栋|幢|座|号楼|号院|#楼?)";
    private static final Shape IN_BUILDING = shape(BUILDING + GAP + "(?<hide>" + UNIT + "(?:" + GAP + FLOOR + ")?(?:"
            + GAP + ROOMS + ")?|(?:" + FLOOR + GAP + ")?" + ROOMS + ")");
    private static final Shape IN_LANE = shape("[巷坊村路街里弄道园苑区] ?[0-9]{1,4}号" + GAP + "(?<hide>" + ROOMS + ")");
    private static final Shape ROW =
            shape("(?<![0-9A-Za-z-])[0-9A-Z]{1,3}-(?<hide>[0-9]{1,2}-[0-9]{3,4}[A-Z]?房?)(?![0-9-])");
    private static final Shape UNIT_ALONE =
            shape("(?<![0-9A-Za-z])(?<hide>" + UNIT + "(?:" + GAP + FLOOR + ")?(?:" + GAP + ROOMS + ")?)");
    private static final Shape ROOM_ALONE = shape("(?<![0-9A-Za-z.])(?<hide>(?=[A-Z]?-?[0-9]{3})" + CALLED + ")");
    private static final Shape BEHIND_A_WORD =
            shape("(?:楼上|楼下|隔壁|对门|对面|家住|我住|住在?|我家|房号|房间号?|门牌号?|业主|住户|租户|户主|邻居)[是为的在: ]{0,2}"
                    + "(?:[0-9]{1,3}-)?(?<hide>" + ROOMS + ")");
    private static final Shape BEFORE_A_WORD =
            shape("(?<![0-9A-Za-z.])(?<hide>" + NUMBER + ")(?=的?(?:业主|住户|租户|租客|邻居|房东)|的?那一?[户家]|的?这一?[户家])");

    private static Shape shape(String regex) {
        return Shape.of(Kind.HOUSE, regex);
    }

    @Override
    public Stream<Span> in(Folded text) {
        return Stream.of(IN_BUILDING, IN_LANE, ROW, UNIT_ALONE, ROOM_ALONE, BEHIND_A_WORD, BEFORE_A_WORD)
                .flatMap(shape -> shape.in(text.digits()));
    }
}
