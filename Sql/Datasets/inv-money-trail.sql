{% comment %}
The hops of every chain of transfers, from its root on. Every row names the chain that is shown until somebody chooses one: of those with
the most hops in a row, the one that moved the most.
{% endcomment %}
SELECT
  named.*,
  {% part Datasets/Parts/default-trail %} AS default_root
FROM (
{% part Datasets/Parts/named-edges %}
) named
