{% comment %}
When a refresh noticed that rows of the base tables had been deleted or changed by hand.
{% endcomment %}
SELECT noticed_at, table_name, what, rows_before, rows_now, first_entry, last_entry
FROM {{ 'base_change' | table }}
{% if known_at %}
WHERE noticed_at <= {{ known_at | literal }}
{% endif %}
ORDER BY noticed_at DESC, table_name
