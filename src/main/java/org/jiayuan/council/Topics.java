package org.jiayuan.council;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiayuan.council.Topic.TopicId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** All topics. */
interface Topics extends CrudRepository<Topic, TopicId> {

    @Query("SELECT * FROM council.topics WHERE community_code = :community AND keeper = :seat")
    List<Topic> keptBy(String community, UUID seat);

    @Query("""
            SELECT * FROM council.topics
            WHERE community_code = :community AND state IN (:states) AND (year, number) < (:year, :number)
            ORDER BY year DESC, number DESC LIMIT :size
            """)
    List<Topic> page(String community, Collection<String> states, int year, int number, int size);
}
