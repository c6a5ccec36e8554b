{% comment %}
The share of some cents (cents) that falls to a part (portion) of a whole (whole, both in cents as well), rounded to the cent, half a cent
up. The product of two large amounts is wider than any decimal but PostgreSQL's, so the others divide in two steps, as on paper.
{% endcomment %}
{% if dialect == 'postgres' %}
DIV(2 * {{ cents | sql }} * {{ portion | sql }} + {{ whole | sql }}, 2 * {{ whole | sql }})
{% elsif dialect == 'duckdb' %}
{% capture head %}(CAST({{ portion | sql }} AS HUGEINT) * (2 * CAST({{ cents | sql }} AS HUGEINT) // 10000000000)){% endcapture %}
{% capture tail %}(CAST({{ portion | sql }} AS HUGEINT) * (2 * CAST({{ cents | sql }} AS HUGEINT) % 10000000000)){% endcapture %}
{% capture double %}(2 * CAST({{ whole | sql }} AS HUGEINT)){% endcapture %}
(
        {{ head | sql }} // {{ double | sql }} * 10000000000
        + ({{ head | sql }} % {{ double | sql }} * 10000000000 + {{ tail | sql }} + CAST({{ whole | sql }} AS HUGEINT))
          // {{ double | sql }}
      )
{% else %}
{% capture head %}({{ portion | sql }} * FLOOR(2 * {{ cents | sql }} / 10000000000)){% endcapture %}
{% capture tail %}({{ portion | sql }} * MOD(2 * {{ cents | sql }}, 10000000000)){% endcapture %}
{% capture double %}(2 * {{ whole | sql }}){% endcapture %}
(
        FLOOR({{ head | sql }} / {{ double | sql }}) * 10000000000
        + FLOOR((MOD({{ head | sql }}, {{ double | sql }}) * 10000000000 + {{ tail | sql }} + {{ whole | sql }}) / {{ double | sql }})
      )
{% endif %}
