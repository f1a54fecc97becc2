#!/usr/bin/env bash
# Run once by PostgreSQL's image when it has made the database: lets the replica copy it.
echo "host replication all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
