package org.jiayuan.notice;

/** The sender in use. */
record Post(MessageSender sender) {}
