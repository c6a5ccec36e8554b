namespace Pulumi;

/// <summary>An error of one resource; it is reported under that resource.</summary>
public class ResourceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="resource">The resource; none means the stack.</param>
    /// <param name="hideStack">Whether the message is shown without a stack trace.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
