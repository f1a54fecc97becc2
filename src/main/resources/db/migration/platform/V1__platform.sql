CREATE SCHEMA platform;

-- local: the outbox (Spring Modulith's registry of events, as its version 2.1 wants it)
CREATE TABLE platform.event_publication (
    id uuid NOT NULL,
    listener_id text NOT NULL,
    event_type text NOT NULL,
    serialized_event text NOT NULL,
    publication_date timestamptz NOT NULL,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz,
    CONSTRAINT event_publication_pk PRIMARY KEY (id)
);
CREATE INDEX event_publication_serialized_event ON platform.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion_date ON platform.event_publication (completion_date);

-- local: sessions (as Spring Session wants them)
CREATE TABLE platform.sessions (
    primary_id char(36) NOT NULL,
    session_id char(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100),
    CONSTRAINT sessions_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX sessions_session_id ON platform.sessions (session_id);
CREATE INDEX sessions_expiry_time ON platform.sessions (expiry_time);
CREATE INDEX sessions_principal_name ON platform.sessions (principal_name);

CREATE TABLE platform.sessions_attributes (
    session_primary_id char(36) NOT NULL,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    CONSTRAINT sessions_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT sessions_attributes_session FOREIGN KEY (session_primary_id)
        REFERENCES platform.sessions (primary_id) ON DELETE CASCADE
);

-- local: jobs (as db-scheduler wants them)
CREATE TABLE platform.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON platform.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON platform.scheduled_tasks (priority DESC, execution_time ASC);
