package org.jiayuan.archive;

import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the next number of a series. */
@Rule(
        says = "Numbers of one community, series and year begin at 1 and have no gaps; none is given twice.",
        source = "matter.md, invariant 7; 党政机关公文处理工作条例 art. 9: 发文字号")
@Service
public class TakeNumber {

    private static final String SERIES = "[a-z]+(-[a-z]+)*";

    private final JdbcClient database;

    TakeNumber(JdbcClient database) {
        this.database = database;
    }

    /**
     * The next number, taken in the running transaction: if that fails, the number is not taken. Others who take from
     * the series wait until it ends, so take it late.
     *
     * @param series what is numbered, {@code matter}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int of(String community, String series, int year) {
        if (!series.matches(SERIES)) {
            throw new IllegalArgumentException("no name of a series");
        }
        return database.sql("""
                        INSERT INTO archive.numbers (community_code, series, year, last)
                        VALUES (?, ?, ?, 1)
                        ON CONFLICT (community_code, series, year) DO UPDATE SET last = archive.numbers.last + 1
                        RETURNING last
                        """)
                .params(community, series, year)
                .query(Integer.class)
                .single();
    }
}
