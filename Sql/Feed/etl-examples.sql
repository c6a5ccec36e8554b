{{ header | comment }}
{% for example in examples %}

{{ example.title | comment }}
{{ example.why | comment }}
{{ example.consumed_by | comment }}
{{ example.effect | comment }}
{{ example.rows | sql }}
{% endfor %}

{{ ending | comment }}
{% for question in questions %}

{{ question.title | comment }}
{% for line in question.lines %}
{{ line | comment }}
{% endfor %}
{% endfor %}
