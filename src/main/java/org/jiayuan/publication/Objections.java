package org.jiayuan.publication;

import java.util.List;
import java.util.UUID;
import org.jiayuan.publication.Objection.ObjectionId;
import org.jiayuan.publication.Publication.PublicationId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All objections. */
interface Objections extends CrudRepository<Objection, ObjectionId> {

    @Query("""
            SELECT count(*) FROM publication.objections
            WHERE community_code = :#{#id.communityCode()} AND year = :#{#id.year()} AND number = :#{#id.number()}
              AND answered_at IS NULL
            """)
    int unanswered(PublicationId id);

    @Query("""
            SELECT * FROM publication.objections
            WHERE community_code = :#{#id.communityCode()} AND year = :#{#id.year()} AND number = :#{#id.number()}
            ORDER BY id LIMIT 500
            """)
    List<Objection> of(PublicationId id);

    @Query("SELECT * FROM publication.objections WHERE account_id = :account ORDER BY id DESC LIMIT 100")
    List<Objection> ofAccount(UUID account);
}
