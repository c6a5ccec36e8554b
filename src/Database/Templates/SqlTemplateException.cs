namespace QsGen.Database.Templates;

/// <summary>A template that cannot be read or rendered: a mistake in a <c>.sql</c> file or in the values given to it.</summary>
/// <remarks>The message begins with the file and, where it is known, the line.</remarks>
internal sealed class SqlTemplateException : Exception
{
    /// <summary>Creates the exception for a place in a template.</summary>
    /// <param name="template">The resource name of the template.</param>
    /// <param name="line">The line, counted from 1; null when it is not known.</param>
    /// <param name="problem">What is wrong and what to do about it.</param>
    /// <param name="cause">The underlying error, if any.</param>
    public SqlTemplateException(string template, int? line, string problem, Exception? cause = null)
        : base(line is null ? $"{template}: {problem}" : $"{template}:{line}: {problem}", cause)
    {
        Template = template;
        Line = line;
    }

    /// <summary>The resource name of the template.</summary>
    public string Template { get; }

    /// <summary>The line counted from 1, or null.</summary>
    public int? Line { get; }
}
