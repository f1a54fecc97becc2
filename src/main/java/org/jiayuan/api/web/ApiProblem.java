package org.jiayuan.api.web;

/** What is asked cannot be answered: with the status and the key of the sentence that says why. */
class ApiProblem extends RuntimeException {

    private final int status;
    private final String key;
    private final transient Object[] arguments;

    ApiProblem(int status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
