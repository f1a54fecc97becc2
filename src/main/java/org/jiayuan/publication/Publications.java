package org.jiayuan.publication;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.publication.Publication.PublicationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All publications. */
interface Publications extends CrudRepository<Publication, PublicationId> {

    @Query("""
            SELECT * FROM publication.publications
            WHERE community_code = :community
              AND (CAST(:open AS date) IS NULL OR ends_on >= CAST(:open AS date))
              AND (:down OR taken_down_on IS NULL)
              AND (year, number) < (:year, :number)
            ORDER BY year DESC, number DESC LIMIT :size
            """)
    List<Publication> page(String community, @Nullable LocalDate open, boolean down, int year, int number, int size);
}
