package org.jiayuan.council;

import org.springframework.data.repository.CrudRepository;

/** All councils, by the code of their community. */
interface Councils extends CrudRepository<Council, String> {}
