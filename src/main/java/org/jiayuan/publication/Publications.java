package org.jiayuan.publication;

import org.jiayuan.publication.Publication.PublicationId;
import org.springframework.data.repository.CrudRepository;

/** All publications. */
interface Publications extends CrudRepository<Publication, PublicationId> {}
