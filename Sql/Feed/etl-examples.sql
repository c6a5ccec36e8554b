{{ header | comment }}
{% for example in examples %}

{{ example.title | comment }}
{{ example.why | comment }}
{{ example.consumed_by | comment }}
{{ example.effect | comment }}
{{ example.rows | sql }}
{% endfor %}
