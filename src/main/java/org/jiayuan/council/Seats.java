package org.jiayuan.council;

import org.jiayuan.council.Seat.SeatId;
import org.springframework.data.repository.CrudRepository;

/** All seats. */
interface Seats extends CrudRepository<Seat, SeatId> {}
