package org.jiayuan.matter;

import org.jiayuan.matter.Matter.MatterId;
import org.springframework.data.repository.CrudRepository;

/** All matters. */
interface Matters extends CrudRepository<Matter, MatterId> {}
