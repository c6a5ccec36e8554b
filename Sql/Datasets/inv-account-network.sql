{% comment %}
The hops of all chains as the edges of a network, under the latest names, with the account that is in the middle until somebody chooses
one.
{% endcomment %}
SELECT
  named.*,
  {% part Datasets/Parts/default-anchor %} AS default_anchor
FROM (
{% part Datasets/Parts/named-edges %}
) named
