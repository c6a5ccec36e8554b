{% comment %}
The whole trillions in a two-day total (window_sum).
{% endcomment %}
{% if dialect == 'postgres' %}
DIV(window_sum, 1000000000000)
{% elsif dialect == 'duckdb' %}
CAST(CAST(FLOOR(window_sum) AS HUGEINT) // 1000000000000 AS DECIMAL(26,0))
{% else %}
FLOOR(window_sum / 1000000000000)
{% endif %}
