{% comment %}
An identifier of the institution's file or of the feed (named) in words: ach_inbound is Ach inbound.
{% endcomment %}
UPPER(SUBSTR({{ named | sql }}, 1, 1)) || REPLACE(SUBSTR({{ named | sql }}, 2), '_', ' ')
