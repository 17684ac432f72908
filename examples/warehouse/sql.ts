// How the script gets into an engine that takes JavaScript functions: from a bucket, or pasted into the statement.

export const bigQuerySql = (uri: string): string => `CREATE TEMP FUNCTION credit_note(invoice STRING, draft STRING)
RETURNS STRING DETERMINISTIC LANGUAGE js
OPTIONS (library = ["${uri}"])
AS r"""return creditNote(invoice, draft);""";
`;

// Snowflake runs a function's text for every row and keeps the globals: the script is needed once only. It names the
// arguments in upper case.
export const snowflakeSql = (script: string): string => `CREATE FUNCTION credit_note(invoice VARCHAR, draft VARCHAR)
RETURNS VARCHAR LANGUAGE JAVASCRIPT IMMUTABLE
AS $$
${once(script)}
return creditNote(INVOICE, DRAFT);
$$;
`;

export const plv8Sql = (script: string): string => `CREATE FUNCTION credit_note(invoice text, draft text)
RETURNS text LANGUAGE plv8 IMMUTABLE
AS $$
${once(script)}
return creditNote(invoice, draft);
$$;
`;

const once = (script: string): string => `if (typeof creditNote === 'undefined') (() => {
${script.trimEnd()}
})();`;
