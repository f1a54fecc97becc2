/**
 * Where files lie: a folder or an S3 store, chosen by configuration. A file is written once under a key that is never
 * used again, and everything written here is sealed already. Knows no attachment and no person.
 */
@NullMarked
@NamedInterface("file")
package org.jiayuan.archive.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
